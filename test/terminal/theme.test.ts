import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/terminal/sanitise.ts';
import { themeOf } from '../../src/terminal/theme.ts';

describe('the theme', () => {
  it('has colours only where they are wanted', () => {
    const { accent, danger, ok } = themeOf({ color: true, unicode: true });
    expect([accent.color, danger.color, ok.color]).toEqual(['magenta', 'red', 'green']);
    expect(JSON.stringify(themeOf({ color: false, unicode: true }))).not.toContain('"color"');
  });

  it('is mono where that is asked for, whatever the terminal has', () => {
    const mono = themeOf({ color: true, unicode: true, theme: 'mono', trueColor: true, background: 'dark' });
    expect(mono).toEqual(themeOf({ color: false, unicode: true, background: 'dark' }));
    expect([mono.colored, themeOf({ color: true, unicode: true }).colored]).toEqual([false, true]);
  });

  it('tells accent and danger from plain text without colours, by an attribute', () => {
    const { accent, danger, muted, inverse } = themeOf({ color: false, unicode: true });
    expect([accent, danger, muted, inverse]).toEqual([{ bold: true }, { bold: true }, { dimColor: true }, true]);
  });

  it('has nothing but words and symbols on a terminal without attributes', () => {
    const { accent, danger, muted, ok, inverse } = themeOf({ color: false, unicode: false, attributes: false });
    expect([accent, danger, muted, ok, inverse]).toEqual([{}, {}, {}, {}, false]);
  });

  it('draws every symbol in ASCII where there is nothing else', () => {
    for (const symbol of Object.values(themeOf({ color: true, unicode: false }).symbols)) {
      expect(symbol).toMatch(/^[!-~]+$/);
    }
  });

  it.each([true, false])('has symbols of one cell, and unicode: %s says so of which kind', (unicode) => {
    const theme = themeOf({ color: true, unicode });
    expect(theme.unicode).toBe(unicode);
    const wide = unicode ? [] : ['key', 'ellipsis'];
    for (const [name, symbol] of Object.entries(theme.symbols)) {
      if (!wide.includes(name)) expect([name, stringWidth(symbol)]).toEqual([name, 1]);
      expect(visible(symbol)).toBe(symbol);
    }
  });
});
