import { LINK_HOST } from './build-link'
import { type LinkProblem, linkProblem, shownPart } from './link-problems'
import { tidyLink } from './tidy-link'

/** Services that shorten links. The list is not whole: of any other foreign host the host is named. */
const SHORTENERS = new Set(
  `aka.ms bit.ly bitly.com buff.ly cutt.ly goo.gl is.gd lnkd.in msft.it ow.ly rb.gy rebrand.ly s.id short.io
  shorturl.at t.co t.ly tiny.cc tinyurl.com urlz.fr v.gd`.split(/\s+/),
)

/** Hosts that wrap a link in one of theirs, and the parameter that it stands in. */
const WRAPPERS: readonly [RegExp, string][] = [
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, 'url'],
  [/^statics\.teams\.cdn\.office\.net$/, 'url'],
  [/^(?:www\.)?google\.[a-z.]+$/, 'q'],
]
const MOST_WRAPPINGS = 3

type Opened = { url: URL | null; problems: LinkProblem[] }

/** Reads a link as it was pasted; null where nothing can be known of it. Opens nothing. */
export function openLink(given: string, wrappings = 0): Opened {
  const { text, problems } = tidyLink(given)
  if (text === '') return { url: null, problems: [...problems, linkProblem('empty')] }
  const bare = /^(?:[a-z]+\.)?microsoft\.com\//i.test(text)
  if (bare) problems.push(linkProblem('no_scheme'))
  const whole = bare ? `https://${text}` : text
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole))
    return { url: null, problems: [...problems, linkProblem('not_a_link')] }
  const url = new URL(whole)
  const host = url.hostname
  if (SHORTENERS.has(host)) return { url: null, problems: [...problems, linkProblem('shortened', host)] }
  const inside = wrappings < MOST_WRAPPINGS ? insideOf(url) : null
  if (inside !== null) {
    const opened = openLink(inside, wrappings + 1)
    return { ...opened, problems: [...problems, linkProblem('wrapped', shownPart(host)), ...opened.problems] }
  }
  if (url.protocol === 'http:') problems.push(linkProblem('not_https', 'http:'))
  if (url.host !== LINK_HOST || url.username !== '' || url.password !== '')
    problems.push(
      linkProblem('host', shownPart(url.host === LINK_HOST ? 'an address with a name' : url.host)),
    )
  return { url, problems }
}

function insideOf(url: URL): string | null {
  const [, name] = WRAPPERS.find(([host]) => host.test(url.hostname)) ?? []
  return name === undefined ? null : url.searchParams.get(name)
}
