/** The lines of the log while the work is done, each as it reads. */
export async function logOf(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  let text = ''
  const streams = [process.stdout, process.stderr]
  const writes = streams.map((stream) => stream.write)
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => {
      text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      return true
    }) as typeof stream.write
  try {
    await work()
  } finally {
    for (const [index, stream] of streams.entries()) Object.assign(stream, { write: writes[index] })
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
