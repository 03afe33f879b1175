// What a screen throws while it is drawn ends the program with its sentence, and nothing more is drawn. Ink would catch it
// too, and draw the error's words, the source around it and the stack: they may hold what nobody should read.

import { Component, type ReactNode } from 'react';

interface CrashBoundaryProps {
  readonly children: ReactNode;
  readonly onCrash: (error: unknown) => void;
}

export class CrashBoundary extends Component<CrashBoundaryProps> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}
