/** The addresses of a page's links, and those that its forms make with every field of theirs. */
export function linksIn(html: string, page: URL): URL[] {
  const text = html.replace(/<script\b[\s\S]*?<\/script>/g, '')
  const links = [...text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => decoded(href))
  const forms = [...text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(
    ([, head = '', body = '']) => {
      const action = /\saction="([^"]*)"/.exec(head)?.[1]
      if (action === undefined || /\smethod="post"/i.test(head)) return []
      const url = new URL(decoded(action), page)
      for (const [, name = ''] of body.matchAll(/\sname="([^"]+)"/g)) url.searchParams.set(name, '')
      return [url.href]
    },
  )
  return [...links, ...forms]
    .map((href) => new URL(href, page))
    .filter(({ origin, hash, pathname, search }) => {
      const here = hash !== '' && pathname + search === page.pathname + page.search
      return origin === page.origin && !here
    })
}

const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name: string) => SIGNS[name] ?? '')
const SIGNS: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" }
