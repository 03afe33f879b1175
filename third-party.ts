// The licences of the packages that a bundle holds, as a file beside it: THIRD-PARTY.txt.

import plugin, { type Dependency } from 'rollup-plugin-license';
import type { UserConfig } from 'tsdown';

type Plugins = NonNullable<UserConfig['plugins']>;

// Its declarations are those of an ES module, the file itself is CommonJS.
const license = plugin as unknown as typeof plugin.default;

const mit = (...holders: readonly string[]): string => `MIT License

${holders.join('\n')}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

const isc = (holders: string): string => `The ISC License

${holders}

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** The texts of packages that are published without one, from their repositories. */
const textOf: Readonly<Record<string, string>> = {
  '@xterm/headless': mit(
    'Copyright (c) 2017-2019, The xterm.js authors (https://github.com/xtermjs/xterm.js)',
    'Copyright (c) 2014-2016, SourceLair Private Company (https://www.sourcelair.com)',
    'Copyright (c) 2012-2013, Christopher Jeffrey (https://github.com/chjj/)',
    'Copyright (c) 2011 Fabrice Bellard',
  ),
  saxes: [
    isc('Copyright (c) Contributors'),
    'The following license is the one that governed sax, from which saxes was forked.',
    isc('Copyright (c) Isaac Z. Schlueter and Contributors'),
    '`String.fromCodePoint` is used according to:',
    mit('Copyright Mathias Bynens <https://mathiasbynens.be/>'),
  ].join('\n\n'),
  'yoga-layout': mit('Copyright (c) Facebook, Inc. and its affiliates.'),
};

const head = `The licences of the packages that are bundled into sparekey. The word lists that passwords are
checked against are part of the packages @zxcvbn-ts/language-common and @zxcvbn-ts/language-en.`;

function entryOf({ name, version, license: terms, licenseText, noticeText }: Dependency): string {
  const text = licenseText ?? textOf[name ?? ''];
  if (text === undefined) throw new Error(`${name} ${version} has no licence text: add it to third-party.ts`);
  const notice = noticeText ? ['', noticeText.trim()] : [];
  return [`${name} ${version} (${terms})`, '', text.trim(), ...notice].join('\n').replaceAll('\r\n', '\n');
}

/** Collects the packages of a bundle and writes their licences beside it. A package without a licence text fails the build. */
export function thirdParty(): Plugins[] {
  let entries: string[] = [];
  const collect = license({
    thirdParty: {
      multipleVersions: true,
      output: (packages) => {
        entries = packages.map(entryOf).toSorted();
      },
    },
  });
  return [
    // Written for rollup; rolldown calls the two hooks it has in the same way.
    collect as Plugins,
    {
      name: 'third-party',
      generateBundle() {
        const source = `${[head, ...entries].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
        this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source });
      },
    },
  ];
}
