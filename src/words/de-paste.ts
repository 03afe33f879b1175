// German: what was understood of a paste, what is left out of it, and what needs a yes.

import type { Doubt, Ends, LeftOut, Remark } from '../keyring/paste/sorted.ts';
import { counted, enumerated } from './de-grammar.ts';
import type { enPaste } from './en-paste.ts';

/** `3…4`: never more than a quarter of a code. */
const shown = ({ first, last, length }: Ends): string => (first === '' ? `${length} Zeichen` : `${first}…${last}`);
const few = (ends: readonly Ends[]): string =>
  enumerated([...ends.slice(0, 6).map(shown), ...(ends.length > 6 ? ['…'] : [])]);

function leftOut({ why, count }: LeftOut): string {
  switch (why) {
    case 'words':
      return counted(count, { one: '# Wort', other: '# Wörter' });
    case 'heading':
      return counted(count, { one: '# kurze Zeile', other: '# kurze Zeilen' });
    case 'numbers':
      return counted(count, { one: '# Nummer davor', other: '# Nummern davor' });
    case 'date':
      return counted(count, { one: '# Datum', other: '# Daten' });
    case 'address':
      return counted(count, { one: '# E-Mail-Adresse', other: '# E-Mail-Adressen' });
    case 'link':
      return counted(count, { one: '# Link', other: '# Links' });
    case 'phone':
      return counted(count, { one: '# Telefonnummer', other: '# Telefonnummern' });
    case 'identifier':
      return counted(count, { one: '# Kennung, als Notiz aufgehoben', other: '# Kennungen, als Notiz aufgehoben' });
    case 'twice':
      return counted(count, { one: '# Code, der doppelt da ist', other: '# Codes, die doppelt da sind' });
    case 'could-be-code':
      return counted(count, { one: '# Stück, das ein Code sein könnte', other: '# Stücke, die Codes sein könnten' });
  }
}

function doubt(of: Doubt): string {
  switch (of.why) {
    case 'could-be-code':
      return `Übrig, und ${of.ends.length === 1 ? 'es könnte ein Code sein' : 'es könnten Codes sein'}: ${few(of.ends)}.`;
    case 'cut-off':
      return of.ends.length === 0
        ? 'Die Liste geht dort weiter, wo du sie kopiert hast: Vielleicht fehlen Codes.'
        : `Das sieht abgeschnitten aus: ${few(of.ends)}. Vergleich es mit der Seite oder dem Blatt, von dem du es hast.`;
    case 'fewer':
      return `${of.service} gibt ${of.of} ${of.of > 20 ? 'Zeichen' : 'Codes'}. Hier sind ${of.have}. Fehlt etwas?`;
    case 'several':
      return `Darin sind ${of.count} Dinge, und jedes wird für sich aufgehoben.`;
    case 'setup-key':
      return of.sure
        ? 'Das ist der Einrichtungsschlüssel einer Authenticator-App. Er macht ihre 6 Ziffern und ist kein Wiederherstellungscode.'
        : 'Das sieht aus wie der Einrichtungsschlüssel einer Authenticator-App. So einer macht ihre 6 Ziffern und ist kein Wiederherstellungscode.';
    case 'sparekey-code':
      return 'Das ist ein Wiederherstellungscode von sparekey selbst. Hier läge er eingeschlossen bei dem, was er öffnet: Heb ihn auf Papier auf.';
    case 'maybe-words':
      return `Als Codes genommen, obwohl sie sich wie Wörter lesen: ${few(of.ends)}.`;
    case 'unsorted':
      return `${of.count} Stücke darin könnten Codes sein, und sie gleichen sich nicht: Alles bleibt zusammen ein Text.`;
    case 'all-used':
      return 'Jeder Code trägt ein Zeichen: Alle gelten als benutzt.';
    case 'other-reading':
      return `Die Zeilen lassen sich auch als ${of.as} Codes lesen.`;
    case 'same-codes':
      return `Dieselben Codes sind schon da, unter dem Namen ${of.name}.`;
    case 'same-name':
      return `Unter dem Namen ${of.name} sind schon andere Codes da. Sie blieben, und diese kämen daneben.`;
  }
}

function remark(of: Remark): string {
  switch (of.why) {
    case 'other-lengths':
      return `${of.count} von ${of.of} sind länger oder kürzer als die anderen.`;
    case 'other-account':
      return `Darin steht ein anderes Konto: ${of.found}.`;
    case 'other-day':
      return `Darin steht ein anderer Tag: ${of.found.slice(0, 10)}.`;
    case 'check-fails':
      return 'Es hat alle seine Zeichen, aber sie passen nicht zusammen: Eines ist vielleicht falsch gelesen. Vergleich es noch einmal.';
    case 'unchecked-phrase':
      return of.known
        ? `Die ${of.count} Wörter sind keine Wortfolge von BIP-39: Entweder ist es eine andere Art, wie von Electrum, oder ein Wort oder die Reihenfolge stimmt nicht. Geprüft ist nichts.`
        : `Die ${of.count} Wörter sind keine Wortfolge von BIP-39: Sie bleiben in dieser Reihenfolge, ungeprüft.`;
  }
}

export const dePaste: typeof enPaste = {
  paste: {
    ends: (codes, most = Number.POSITIVE_INFINITY) => {
      const all = codes.map(({ ends, used }) => `${shown(ends)}${used ? ' (benutzt)' : ''}`);
      return (
        all.length > most ? [...all.slice(0, most - 1), `(${all.length - most} weitere)`, ...all.slice(-1)] : all
      ).join('  ');
    },
    characters: (count) => `${count} Zeichen`,
    leftOut: (omitted) => `Weggelassen: ${enumerated(omitted.map(leftOut))}.`,
    made: (day) => `Gemacht am ${day.slice(0, 10)}, so steht es darin.`,
    note: (note) => `Als Notiz aufgehoben: ${note}`,
    doubt,
    remark,
    yesWord: 'ja',
    ask: 'So aufheben? Tippe ja:',
    needsYes:
      'Nichts wurde aufgehoben: Dazu braucht es ein Ja, und hier ist kein Terminal zum Fragen. So aufheben: --yes. Den ganzen Text aufheben, wie er ist: --text',
    notKept: 'Nichts wurde aufgehoben. Den ganzen Text aufheben, wie er ist: --text',
    own: 'Das ist der Wiederherstellungscode genau dieses Kontos. Hier läge er eingeschlossen bei dem, was er öffnet. Nichts wurde aufgehoben: Heb ihn auf Papier auf.',
    yes: 'aufheben, wo ein Ja nötig ist, ohne zu fragen',
  },
};
