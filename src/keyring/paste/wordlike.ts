// Whether letters read like a word of a language or were drawn at random. Pairs of letters that words of English, French, German,
// Italian, Portuguese and Spanish have in common; 94 of 100 words consist of such pairs alone, and 4 of 100 draws of eight letters.

const pairs: Readonly<Record<string, string>> = {
  a: 'abcdefghijklmnoprstuvwxyz',
  b: 'abeilorsuy',
  c: 'acehiklorstuy',
  d: 'adeghilmnorsuvwy',
  e: 'abcdefghijklmnopqrstuvwxyz',
  f: 'aefilortuy',
  g: 'aeghilnorstuy',
  h: 'aeilmnorstuy',
  i: 'abcdefgklmnopqrstuvxyz',
  j: 'aeiou',
  k: 'aehilnorsuy',
  l: 'abcdefghiklmopstuvy',
  m: 'abceimnopsuy',
  n: 'abcdefghijklmnorstuvwyz',
  o: 'abcdefghijklmnoprstuvwxyz',
  p: 'aehiloprstuy',
  q: 'u',
  r: 'abcdefghiklmnoprstuvwy',
  s: 'abcefhiklmnopqstuwy',
  t: 'abcefhilmnorstuwyz',
  u: 'abcdefgiklmnoprstvxz',
  v: 'aeio',
  w: 'aehilnors',
  x: 'aceipt',
  y: 'acdeilmnoprstu',
  z: 'aeiouz',
};

/** How many pairs of letters are none that words have. */
export function oddPairs(letters: string): number {
  const small = letters.toLowerCase();
  let odd = 0;
  for (let at = 0; at + 1 < small.length; at += 1) {
    if (!(pairs[small[at] ?? '']?.includes(small[at + 1] ?? '') ?? false)) odd += 1;
  }
  return odd;
}

/** Words that stand around codes, and names of services, whose letters alone may not tell. */
const known = new Set(
  (
    'account accounts active adresse adresses address already anmeldung antrag authenticator backup backups bank benutzer benutzername ' +
    'benutzt bitlocker bitte bitwarden browser chiave chiavi chrome clave claves cle clef cles clés code codes codici codice codigo codigos ' +
    'código códigos compte computer contraseña contraseñas conto cuenta datei date datum desktop diese dies discord disk download dropbox ' +
    'each einmal einmalcodes email emergency encryption enter every exchange expires facebook fichero fichier file firefox first following ' +
    'from gerät github gitlab google group groupe gruppe hallo handy have hello here hier home icloud identifier instagram iphone kennwort ' +
    'keep kein keine keys konto kontos kopie kraken laptop lastpass linkedin login logins mail mailbox master microsoft mobile more name need ' +
    'nextcloud nicht nintendo notes notfall notfallcode notfallcodes note nota notiz nummer number numbers numero office once only open ' +
    'other oder ordinateur outlook page paper papier parola pass passcode passkey passkeys password passwords passwort passworte paypal ' +
    'personal phone phrase playstation please posteo print privat private proton protonmail questo questi recovery recuperación récupération ' +
    'recupero reddit rescue respaldo restore safe safely save saved schlüssel scratch secret secrets secours secure security sécurité ' +
    'seguridad server service services serveur seite seiten seed setup sicher sicherheit sicherung sicherungscode sicherungscodes sign signal ' +
    'single slack snapchat software sono sparekey steam store tablet telefon telefono téléphone teléfono test that their them these they this ' +
    'titel token totp tuta tutanota twitch twitter ungültig unused usb used user username utente usuario utilisateur valid verwendet vault ' +
    'wallet website were whatsapp wichtig wiederherstellung wiederherstellungscode wiederherstellungscodes wiederherstellungsschlüssel with ' +
    'word words wordpress work workspace write wurde yahoo your zoom zugang zweifaktor und and the for les des las los gli die das der dein ' +
    'deine ihre ihr votre vos sus tus tuo tuoi mein meine key codes: atlassian fastmail coinbase shopify wordfence mullvad filevault element ' +
    'matrix epic apple amazon mega monero electrum algorand bitcoin ledger trezor keepass dashlane nordpass enpass'
  ).split(' '),
);

export const isKnownWord = (letters: string): boolean => known.has(letters.toLowerCase());

/** Reads like a word: letters alone, with vowels among them, in pairs that words have. */
export function readsLikeWord(text: string): boolean {
  if (isKnownWord(text)) return true;
  if (!/^[A-Za-z]{2,}$/.test(text)) return false;
  const vowels = text.replaceAll(/[^aeiouyAEIOUY]/g, '').length / text.length;
  return vowels >= 0.2 && vowels <= 0.7 && oddPairs(text) === 0;
}

/** Each part of a word with dashes: `third-party`. */
export const readsLikeWords = (text: string): boolean => text.split(/[\s-]+/).every(readsLikeWord);
