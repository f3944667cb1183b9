/**
 * Wraps lines of JSON, as COPY's text format sends them, into one document `{…head, "items": [ … ], "next": null}`.
 * The text format doubles backslashes and nothing else that JSON can hold.
 */
export async function* jsonDocument(
  head: Record<string, unknown>,
  lines: AsyncIterable<Buffer>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const block of lines) {
    const all = Buffer.concat([rest, block])
    const end = all.lastIndexOf(10)
    rest = all.subarray(end + 1)
    if (end < 0) continue
    const text = all.toString('utf8', 0, end).replaceAll('\\\\', '\\').replaceAll('\n', ',\n')
    yield first ? `\n${text}` : `,\n${text}`
    first = false
  }
  yield '\n],"next":null}\n'
}
