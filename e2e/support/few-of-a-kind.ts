import type { Page } from '@playwright/test'

/**
 * Of siblings that are built alike – rows, entries of a list, links of a menu – two stay to be looked at: what takes time
 * to look at is elements, and of the third is found what is found of the second. Alike are the same elements with the same
 * classes, roles and states, the same attributes and text in the same places. Headings and what has a name of its own stay
 * all, since each is held against the others.
 */
export const showFewOfAKind = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const COUNTED = 'tr, li, a, p, article, div, g, path, circle, rect, text, line'
    const NAMED = 'h1, h2, h3, h4, [aria-labelledby], :is(section, nav, aside, form, table)[aria-label]'
    const SAID = /^(class|role|type|style|scope|aria-(current|sort|expanded|disabled|invalid))$/
    const kinds = new Map<Element, string>()
    const kindOf = (element: Element): string => {
      const known = kinds.get(element)
      if (known !== undefined) return known
      const attributes = [...element.attributes].map(({ name, value }) =>
        SAID.test(name) ? `${name}=${value.replace(/[\d.]+/g, '0')}` : `${name}${value && '=…'}`,
      )
      const inside = [...element.childNodes].map((node) =>
        node instanceof Element ? kindOf(node) : node.textContent?.trim() && '…',
      )
      const kind = `<${element.tagName} ${attributes.join(' ')}>${inside.join('')}</>`
      kinds.set(element, kind)
      return kind
    }
    for (const parent of document.querySelectorAll('body *:has(> :nth-child(3))')) {
      const seen = new Map<string, number>()
      for (const child of parent.children) {
        if (!child.matches(COUNTED) || child.matches(NAMED) || child.querySelector(NAMED)) continue
        const times = (seen.get(kindOf(child)) ?? 0) + 1
        seen.set(kindOf(child), times)
        child.toggleAttribute('data-alike', times > 2)
      }
    }
    const few = new CSSStyleSheet()
    few.replaceSync('[data-alike] { display: none !important }')
    document.adoptedStyleSheets.push(few)
  })

export const showAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-alike]')) one.removeAttribute('data-alike')
  })
