// Which program wrote a table, by the names of its columns. The name is for people: a table is read by its columns, whoever wrote it.

import { plainLabel } from './label.ts';
import type { Origin } from './origins.ts';

interface Signature {
  readonly program: string;
  readonly origin: Origin;
  /** All of these, however they are written. */
  readonly all: readonly string[];
}

const by = (origin: Origin, program: string, ...sets: readonly string[]): readonly Signature[] =>
  sets.map((set) => ({ origin, program, all: set.split(',') }));

/** The most telling ones first. */
const signatures: readonly Signature[] = [
  ...by('bitwarden', 'Bitwarden', 'login uri,login username', 'name,notes,fields,reprompt', 'collections,type,name'),
  ...by('buttercup', 'Buttercup', 'group id,title', 'group name,title,username'),
  ...by(
    'keepassxc',
    'KeePassXC',
    'group,title,username,password,icon',
    'group,title,username,password,url',
    'title,username,totp,icon',
  ),
  ...by('keepass', 'KeePass', 'account,login name,password,web site', 'account,login name,password'),
  ...by('lastpass', 'LastPass', 'extra,grouping', 'url,username,password,extra', 'extra,fav'),
  ...by(
    'nordpass',
    'NordPass',
    'cardholdername',
    'name,password,note,folder,full name',
    'additional urls,custom fields',
  ),
  ...by('roboform', 'RoboForm', 'name,url,login,pwd', 'rf fields v2', 'name,match url,login'),
  ...by(
    'protonpass',
    'Proton Pass',
    'name,totp,vault',
    'create time,modify time,vault',
    'type,name,url,email,username,password,note',
  ),
  ...by('firefox', 'Firefox', 'http realm', 'form action origin', 'time password changed'),
  ...by(
    'dashlane',
    'Dashlane',
    'username2',
    'otp url,category',
    'otp secret,category',
    'title,password,note,url,category',
  ),
  ...by(
    '1password',
    '1Password',
    'title,url,username,password,favorite,archived',
    'title,otp auth,archived',
    'title,username,password,favorite,notes',
  ),
  ...by('apple', 'Apple Passwords', 'title,url,username,password,otp auth', 'title,url,username,password,notes'),
  ...by('keeper', 'Keeper', 'title,login,password,website address', 'folder,title,login,shared folder'),
  ...by('enpass', 'Enpass', 'title,username,email,password,website,totp secret key'),
  ...by('chrome', 'Chrome/Edge', 'name,url,username,password,note', 'name,url,username,password'),
];

const spelled = (header: string): string =>
  plainLabel(header)
    .replace(/^otpauth$/, 'otp auth')
    .replace(/^otpurl$/, 'otp url')
    .replace(/^otpsecret$/, 'otp secret')
    .replace(/^httprealm$/, 'http realm')
    .replace(/^matchurl$/, 'match url')
    .replace(/^rf fields ?v ?2$|^rffieldsv2$/, 'rf fields v2');

export interface TableProgram {
  readonly program: string;
  readonly origin: Origin;
}

export function programOf(header: readonly string[]): TableProgram | undefined {
  const names = new Set(header.map(spelled));
  return signatures.find(({ all }) => all.every((name) => names.has(name)));
}

/** The names that `--from` takes for them. */
export const tableOrigins: readonly Origin[] = [...new Set(signatures.map(({ origin }) => origin))];
