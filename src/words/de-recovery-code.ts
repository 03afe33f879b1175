// German: making a recovery code, and checking one.

import type { enCode } from './en-recovery-code.ts';

export const deCode: typeof enCode = {
  codePage: {
    title: 'Wiederherstellungscode',
    what: 'Ein Code auf Papier öffnet dieses Konto, wenn das Passwort vergessen, das Telefon weg oder alles geändert ist.',
    live: (no, day) => `Code Nr. ${no} vom ${day}.`,
    checked: (day) => `Zuletzt geprüft am ${day}.`,
    neverChecked: 'Noch nie geprüft.',
    none: 'Du hast noch keinen Wiederherstellungscode.',
    setUp: 'Wiederherstellungscode einrichten',
    setUpMeans: (no) => `ergibt Code Nr. ${no}; dein jetziger gilt, bis du ihn bestätigst`,
    check: 'Den Code auf meinem Papier prüfen',
    checkMeans: 'sagt, ob er noch gilt; verbraucht nichts',
  },

  setUp: {
    title: 'Neuer Wiederherstellungscode',
    titleBack: 'Dein neuer Code',
    what: 'Du bekommst 25 Zeichen und schreibst sie auf Papier. Damit allein kommst du einmal wieder hinein; danach machst du den nächsten.',
    need: 'Nimm Papier und Stift, keine Kamera: Fotos wandern.',
    replaces: (no) => `Dein Code Nr. ${no} gilt, bis du den neuen bestätigt hast.`,
    first: 'Das ist dein erster Code.',
    locks:
      'Neuer Code und neues Passwort werden am Ende zusammen gespeichert. Gehst du vorher, bleibt alles, wie es war.',
    go: 'Wiederherstellungscode einrichten',
    notNow: 'Jetzt nicht',

    write: 'Schreib das auf Papier, mit deiner E-Mail-Adresse daneben.',
    hidden: 'Der Code ist verdeckt. Sieh dich erst um, dann drücke v.',
    making: 'Ein Code entsteht…',
    makeAgain: 'noch einmal',
    line: (no, day, dot) => `Code Nr. ${no} ${dot} ${day}`,
    zero: '0 ist die Null. Kein O, I, L oder U.',
    digits: 'Ziffern sind unterstrichen: 0 ist die Null. Es gibt kein O, I, L oder U.',
    digitsShort: 'Ziffern unterstrichen. Kein O I L U.',
    anyGroup: 'Eine Gruppe darf verloren gehen, dann gilt der Code noch; zwei nicht.',
    old: (no) => `Dein alter Code Nr. ${no} gilt, bis du diesen bestätigt hast.`,
    oldSpent: (no) => `Code Nr. ${no} in deiner Hand bleibt gut, bis der letzte Schritt getan ist.`,
    hiddenIn: (seconds) => `wieder verdeckt in ${seconds} s`,
    show: 'zeigen',
    hide: 'verdecken',
    more: 'mehr Zeit',
    written: 'aufgeschrieben',

    confirm: 'Lies ihn jetzt von deinem Papier: zwei der fünf Gruppen.',
    group: (group) => `Gruppe ${group}`,
    ready: 'Das steht auf meinem Papier',
    confirmEnter: 'prüfen',
    saving: 'Der Code wird gültig…',

    liveTitle: 'Dein Wiederherstellungscode',
    live: (no) => `Code Nr. ${no} gilt.`,
    liveKeep:
      'Leg das Papier zu deinem Reisepass, nicht neben diesen Computer. In einer Woche wirst du erinnert, es zu prüfen.',
    tearUp: (no) => `Zerreiß das Papier von Code Nr. ${no}: Er gilt nicht mehr.`,
    tea: 'Koch dir eine Tasse Tee.',
    done: 'fertig',
  },

  boxes: {
    label: 'Wiederherstellungscode',
    unreadable: '? steht für ein Zeichen, das du nicht lesen kannst.',
    fits: 'Alle 25 Zeichen passen zusammen.',
    repaired: 'Das passt nicht ganz. Aus den anderen Zeichen folgt, wie es heißen muss:',
    allFilled:
      'Fünf Zeichen wurden aus den anderen errechnet. Öffnet das nicht, gehören die fehlenden an eine andere Stelle:',
    leftOut: 'Ein Zeichen scheint zu fehlen. Mit ihm an seinem Platz heißt es:',
    tooMany: 'Ein Zeichen ist zu viel. Ohne es heißt es:',
    choose: 'Das lässt sich verschieden lesen. Was davon steht auf deinem Papier?',
    use: 'So ist es richtig',
    look: 'Ich sehe noch einmal auf mein Papier',
    tooShort: (missing) =>
      missing === 5
        ? 'Noch 5. Ist eine Gruppe abgerissen? Tippe ????? an ihre Stelle.'
        : `Noch ${missing}. ? steht für ein Zeichen, das du nicht lesen kannst.`,
    tooLong: (extra) => `${extra} zu viel: Ein Code hat 25 Zeichen.`,
    tooManyUnreadable: 'Zu viele Zeichen fehlen: Bis zu 5 der 25 lassen sich ergänzen.',
    beyondRepair:
      'Etwas passt nicht: Drei oder mehr Zeichen stimmen nicht. Bitte vergleiche Gruppe für Gruppe mit deinem Papier.',
    refusedCharacter: (character) => `${character} kommt in keinem Code vor. Tippe ?, wenn du unsicher bist.`,
  },

  checkCode: {
    title: 'Deinen Code prüfen',
    what: 'Tippe den Code von deinem Papier. Das Prüfen verbraucht nichts.',
    email: 'E-Mail-Adresse',
    check: 'Prüfen',
    enter: 'prüfen',
    working: 'Dein Code wird geprüft…',
    done: 'fertig',
    live: (no, day) => `Das ist Code Nr. ${no} vom ${day}. Er gilt.`,
    liveNext: 'Leg das Papier zurück an seinen Platz.',
    spent: (no, day) => `Das ist Code Nr. ${no}. Er wurde am ${day} benutzt und gilt nicht mehr.`,
    replaced: (no, day) => `Das ist Code Nr. ${no}. Er wurde am ${day} ersetzt und gilt nicht mehr.`,
    retiredNext: 'Suche ein neueres Papier. Gibt es keins, melde dich an und richte einen neuen Code ein.',
    unknown: 'Das ist ein richtig gebildeter Code, aber keiner dieses Kontos.',
    unknownNext:
      'Ein Code, der gezeigt und nie bestätigt wurde, hinterlässt keine Spur: Ist es ein solcher, galt er nie, und du kannst ihn zerreißen. Sonst gehört er zu einem anderen Konto oder zu einer anderen deiner E-Mail-Adressen.',
  },
};
