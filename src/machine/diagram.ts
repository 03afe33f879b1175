// The chart as a picture: a Mermaid state diagram, read off the table. What holds in many states, or only returns along
// an arrow, is said once in a note; a row that stays where it is draws nothing.

import { closesWhenIdle, stateOf, waits } from './chart-lookup.ts';
import type { StateName } from './model.ts';
import { type Door, startAt } from './start.ts';
import { edges, stateNames } from './walks.ts';

/** What the arrow into the program says, for each door. */
const doors: Readonly<Record<Door, string>> = {
  signIn: '',
  firstStart: '',
  recover: 'sparekey recover',
  check: 'sparekey check',
};

const arrow = (from: string, to: string, labels: readonly string[]): string => {
  const label = labels.filter((one) => one !== '').join(', ');
  return label === '' ? `${from} --> ${to}` : `${from} --> ${to}: ${label}`;
};

/** One arrow from state to state, however many events and guards lead there. */
function fold(steps: readonly (readonly [from: string, to: string, label: string])[]): readonly string[] {
  const folded = new Map<string, Set<string>>();
  for (const [from, to, label] of steps) {
    const labels = folded.get(`${from} ${to}`) ?? new Set();
    folded.set(`${from} ${to}`, labels.add(label));
  }
  return [...folded].map(([ends, labels]) => {
    const [from = '', to = ''] = ends.split(' ');
    return arrow(from, to, [...labels]);
  });
}

const names = (states: readonly StateName[]): string => states.join(', ');

interface Entering {
  readonly from: StateName;
  readonly to: StateName;
  readonly event: string;
}

/** The rows that lead elsewhere; those that hold almost everywhere are said in notes. */
const entering = (): readonly Entering[] =>
  edges().flatMap(({ state, event, row: { to }, group }) =>
    to === undefined || group === 'everywhere' || group === 'open' ? [] : [{ from: state, to, event }],
  );

/** Going back along an arrow needs no arrow of its own. */
const returns = (event: string): boolean => event === 'back' || event === 'refused';
const leadsOn = (from: StateName, to: StateName): boolean =>
  entering().some((one) => one.from === from && one.to === to && !returns(one.event));

/** A Mermaid `stateDiagram-v2`, without the fence around it; lines end in LF, the last one too. */
export function diagram(): string {
  const opening = (Object.keys(doors) as Door[]).map((door) => ['[*]', startAt(door, 0).at, doors[door]] as const);
  const between = entering().flatMap(({ from, to, event }) =>
    returns(event) && leadsOn(to, from) ? [] : [[from, to, event] as const],
  );
  const lines = [
    ...fold([...opening, ...between]),
    'left --> [*]',
    'note right of left',
    '  quit leads here from every state; where something is being written, as soon as that is done.',
    '  back and refused return along the arrow that led there; they are drawn only where they lead elsewhere.',
    'end note',
    'note right of signIn',
    `  After 10 minutes without a key, idle leads here from: ${names(stateNames.filter(closesWhenIdle))}.`,
    'end note',
    'classDef works stroke-dasharray: 4',
    'classDef writes stroke-dasharray: 4,stroke-width: 3px',
    `class ${worksIn(false)} works`,
    `class ${worksIn(true)} writes`,
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** The states that wait for an effect's answer and nothing else: those that write, or those that do not. */
function worksIn(writes: boolean): string {
  return stateNames.filter((state) => waits(state) && (stateOf(state).writes === true) === writes).join(',');
}
