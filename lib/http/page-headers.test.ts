import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { dressPage, PATH_HEADER } from './page-headers.mjs'

function dressed(url: string, { https = false, given = {} as Record<string, string> } = {}) {
  const headers: Record<string, string> = { ...given }
  const sent: Record<string, string> = {}
  const response = { setHeader: (name: string, value: string) => Object.assign(sent, { [name]: value }) }
  dressPage({ url, headers } as unknown as IncomingMessage, response as unknown as ServerResponse, https)
  return { headers, sent }
}

const POLICY = 'content-security-policy'

describe('a page', () => {
  test('tells the browser and Next one policy, with a nonce that comes once', () => {
    const [first, second] = [dressed('/acme'), dressed('/acme')]
    expect(first.headers[POLICY]).toBe(first.sent[POLICY])
    expect(first.sent[POLICY]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/)
    expect(first.sent[POLICY]).toMatch(/frame-ancestors 'none'/)
    expect(first.sent[POLICY]).not.toBe(second.sent[POLICY])
  })

  test('knows its own address; what a stranger claims of policy and address is overwritten', () => {
    const given = { [POLICY]: "script-src 'nonce-mine'", [PATH_HEADER]: '/elsewhere' }
    const { headers } = dressed('/acme/imports?a=1', { given })
    expect(headers[PATH_HEADER]).toBe('/acme/imports?a=1')
    expect(headers[POLICY]).not.toContain('mine')
    expect(dressed('/acme?a=1&_rsc=x').headers[PATH_HEADER]).toBe('/acme?a=1')
    expect(dressed('/acme?_rsc=x').headers[PATH_HEADER]).toBe('/acme')
  })

  test('insists on https where people use it', () => {
    expect(dressed('/', { https: true }).sent['strict-transport-security']).toMatch(/^max-age=/)
    expect(dressed('/').sent['strict-transport-security']).toBeUndefined()
  })
})

test('files and the API are told nothing, and let nothing run, load or frame them', () => {
  for (const url of ['/api/health', '/_next/static/a.js', '/favicon.svg', '/favicon.ico', '/icons.svg']) {
    const { headers, sent } = dressed(url)
    expect(headers).toEqual({})
    expect(sent).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
    expect(sent[POLICY]).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/)
  }
})
