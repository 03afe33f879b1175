// German: what the command line says about practice, demos and tests of scenarios. The lessons themselves are in English.

import type { practiceEnglish } from './en-practice.ts';

export const dePracticeCli: typeof practiceEnglish.cli = {
  practice: 'an Konten üben, die nicht echt sind, mit Begleitung (englisch)',
  name: 'ein mitgeliefertes Szenario, oder eine Datei',
  plan: 'den Lehrplan ausgeben, mit Zeiten',
  json: 'das Ergebnis als JSON, für Lehrende',
  play: 'zusehen, wie ein Szenario sich selbst spielt',
  speed: 'wie schnell; 1 ist ein Mensch',
  loop: 'immer wieder',
  plain: 'die benannten Bilder als Text',
  record: 'ein Szenario als Asciicast schreiben',
  output: 'die Datei, die geschrieben wird; - für die Standardausgabe',
  force: 'auch über das, was schon da ist, und durch einen Link',
  noTerminal:
    'Zum Üben braucht es ein Terminalfenster. Ohne eines: sparekey play NAME --plain, oder sparekey practice --plan.',
  notAloud:
    'Eine Übung wird neben ihrer Begleitung gezeichnet und lässt sich noch nicht vorlesen. Als Text: sparekey play NAME --plain, oder sparekey practice --plan.',
  notASpeed: 'Erwartet wird eine Zahl von 0.1 bis 100.',
  recorded: (path) => `Geschrieben: ${path}`,
  thereAlready: 'Es ist schon da und blieb, wie es ist. --force schreibt darüber.',
  notWritten: (path) => `${path} ließ sich nicht schreiben.`,
  crashed: 'Die Übung traf auf etwas Unerwartetes und wurde geschlossen. Nichts von dir wurde berührt.',
  left: 'Die Übung ist vorbei. Nichts davon war echt, und nichts von dir wurde berührt.',
  test: 'Szenarien als Snapshot-Tests laufen lassen',
  file: 'Szenariodateien, oder Namen von mitgelieferten',
  update: 'die Bilder aufheben, wie sie jetzt sind; nie unter CI',
  matrix: 'mit 40×20, 80×24 und 120×40, mit und ohne Farbe',
  reporter: 'wie berichtet wird',
  examples: {
    practice: [
      ['sparekey practice', 'eine Lektion wählen'],
      ['sparekey practice lost-everything', 'eine beginnen'],
      ['sparekey practice --plan', 'alle Lektionen, mit ihren Zeiten'],
      ['sparekey practice torn --json > result.json', 'für Lehrende'],
    ],
    play: [
      ['sparekey play lost-everything', 'zusehen; die Leertaste hält an, q schließt'],
      ['sparekey play smudged --speed 2 --loop', 'für einen Vortrag'],
      ['sparekey play torn --plain', 'seine Bilder als Text'],
    ],
    record: [['sparekey record torn -o torn.cast', 'ein Asciicast, jedes Mal dieselben Bytes']],
    test: [
      ['sparekey test my-flow.yaml', 'seine Bilder mit den aufgehobenen vergleichen'],
      ['sparekey test my-flow.yaml --update', 'sie aufheben, wie sie jetzt sind'],
      ['sparekey test my-flow.yaml --matrix --reporter junit', 'für CI'],
    ],
  },
};
