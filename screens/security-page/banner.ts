// The banner of the security page: the change just made, the events since the last sign-in, or the reminders.

import stringWidth from 'string-width';
import type { AccountView } from '../../src/account/types.ts';
import type { Banner } from '../../src/journeys/security-page.ts';
import { bodyWidth, isCompact, isTight } from '../parts/page.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import type { Frame } from '../screen.ts';

/** Names the entries that need attention; one for each, however many have the same. */
export const dueKeys = ({ due }: AccountView): readonly string[] => due.flatMap(({ service }) => service ?? []);

/** As many as there is room for; the rest is under Recent activity. */
const mostNews = (frame: Frame): number => (isTight(frame) ? 1 : 3);

function newsLines({ news }: Extract<Banner, { say: 'news' }>, frame: Frame): readonly string[] {
  const { words, theme, days, now } = frame;
  const lines = news
    .slice(0, mostNews(frame))
    .map((entry) => `${days.brief(entry.at, now)} ${theme.symbols.dot} ${words.activity.what(entry)}`);
  const more = news.length - lines.length;
  return [words.banners.news, ...lines, ...(more > 0 && !isTight(frame) ? [words.banners.more(more)] : [])];
}

/** The longest name that is told there, in cells. */
const longestNamed = 20;

/** With as many names as there is room for, on a line or, in a narrow window that has one to spare, two. */
function dueLine(view: AccountView, frame: Frame): string {
  const { theme, words } = frame;
  const line = bodyWidth(frame) - 2;
  const below = [view.code === null, view.reenrol, view.frozenUntil !== undefined].filter(Boolean).length;
  // Where the first line breaks, a name may be missing from it.
  const room = isCompact(frame) && below < 2 ? 2 * line - longestNamed : line;
  const keys = dueKeys(view);
  const names = [...new Set(keys)].map((name) => fitEnd(shown(name, theme), longestNamed, theme));
  const lines = names.map((_, at) =>
    words.banners.due(keys.length, names.slice(0, names.length - at).join(', '), at > 0),
  );
  return lines.find((one) => stringWidth(one) <= room) ?? words.banners.due(keys.length, '', false);
}

/** One line, or a few. */
export function bannerLines(banner: Banner, view: AccountView, frame: Frame): readonly string[] {
  const { banners } = frame.words;
  switch (banner.say) {
    case 'news':
      return newsLines(banner, frame);
    case 'due':
      return [dueLine(view, frame)];
    case 'password-reset':
      return [banners.passwordReset];
    case 'recovered':
      return [banners.recovered(banner.no)];
    case 'locks-changed':
      return [banners.locksChanged(banner.no)];
    case 'password-changed':
      return [banners.passwordChanged];
    case 'info-saved':
      return [banners.infoSaved];
    case 'code-live':
      return [banners.codeLive(banner.no)];
  }
}
