import { createReadStream, statSync } from 'node:fs'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

export type Answer = { status: number; body: Record<string, unknown>; ms: number }
export type Post = { url: string; path: string; token: string; file: string }

/** Sends a file as a script does. @returns the answer, and milliseconds from the opening to its end */
export function postFile({ url, path, token, file }: Post): Promise<Answer> {
  const begin = performance.now()
  const headers = { authorization: `Bearer ${token}`, 'content-length': statSync(file).size }
  return new Promise((done, fail) => {
    const asked = request(`${url}${path}`, { method: 'POST', headers, agent: false }, (response) => {
      text(response)
        .then((said) =>
          done({
            status: response.statusCode ?? 0,
            body: JSON.parse(said) as Record<string, unknown>,
            ms: performance.now() - begin,
          }),
        )
        .catch(fail)
    })
    asked.once('error', fail)
    // A refusal may come before the whole file is sent.
    pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), asked).catch(fail)
  })
}
