// Services that are known by name in a paste, and how much each of them gives: fewer than that was cut off, or used before. A number
// leads to a question and to nothing else. docs/other-accounts.md says where each was read, and which were not read anywhere.

export interface KnownService {
  readonly service: string;
  /** In small letters, as they stand in a paste or are typed. */
  readonly names: readonly string[];
  /** How many codes a set has. */
  readonly codes?: number;
  /** How many characters its one key has. */
  readonly characters?: number;
}

export const services: readonly KnownService[] = [
  { service: 'Google', names: ['google', 'gmail', 'youtube'], codes: 10 },
  { service: 'GitHub', names: ['github'], codes: 16 },
  { service: 'Microsoft', names: ['microsoft', 'outlook', 'hotmail', 'xbox'], characters: 25 },
  { service: 'Bitwarden', names: ['bitwarden', 'vaultwarden'], characters: 32 },
  { service: 'GitLab', names: ['gitlab'], codes: 10 },
  { service: 'Discord', names: ['discord'], codes: 10 },
  { service: 'npm', names: ['npm', 'npmjs'], codes: 5 },
  { service: 'PyPI', names: ['pypi'], codes: 8 },
  { service: 'Facebook', names: ['facebook'], codes: 10 },
  { service: 'Nextcloud', names: ['nextcloud'], codes: 10 },
  { service: 'Wordfence', names: ['wordfence'], codes: 5 },
  { service: 'Signal', names: ['signal'], characters: 64 },
  { service: 'WhatsApp', names: ['whatsapp'], characters: 64 },
  { service: 'Tuta', names: ['tuta', 'tutanota'], characters: 64 },
  { service: 'Element', names: ['element', 'matrix'], characters: 48 },
  { service: 'BitLocker', names: ['bitlocker'], characters: 48 },
  { service: 'FileVault', names: ['filevault'], characters: 24 },
  ...(
    [
      'Instagram',
      'Reddit',
      'Snapchat',
      'Twitch',
      'Twitter',
      'LinkedIn',
      'Dropbox',
      'Steam',
      'Nintendo',
      'PlayStation',
      'Proton',
      'Apple',
      'iCloud',
      'Slack',
      'Shopify',
      'Atlassian',
      'Zoom',
      'Amazon',
      'PayPal',
      'Fastmail',
      'Posteo',
      'Mailbox.org',
      'Kraken',
      'Coinbase',
      '1Password',
      'LastPass',
      'Dashlane',
      'Mullvad',
      'MEGA',
      'WordPress',
      'Mozilla',
      'Firefox',
      'Yahoo',
      'Mastodon',
      'Codeberg',
      'Epic Games',
      'Ubisoft',
      'Electrum',
      'Monero',
      'Algorand',
      'Ledger',
      'Trezor',
      'Binance',
      'Cloudflare',
      'DigitalOcean',
      'Heroku',
      'Stripe',
      'Notion',
      'Figma',
      'Docker',
      'OpenAI',
      'Evernote',
      'Trello',
      'Bitbucket',
      'Hetzner',
      'OVH',
      'Netlify',
      'Vercel',
      'Roblox',
      'Minecraft',
      'TikTok',
    ] as const
  ).map((service) => ({ service, names: [service.toLowerCase()] })),
];

const byName = new Map(services.flatMap((one) => one.names.map((name) => [name, one] as const)));

/** The first known service among the words of a text. */
export function serviceIn(text: string): KnownService | undefined {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  for (const [at, word] of words.entries()) {
    const known =
      byName.get(word.replace(/\.+$/, '')) ??
      byName.get(`${word} ${words[at + 1] ?? ''}`) ??
      byName.get(word.replace(/\.(?:com|org|net|io|de)$/, ''));
    if (known !== undefined) return known;
  }
  return undefined;
}
