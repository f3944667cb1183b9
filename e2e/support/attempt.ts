import type { Attempt } from './sweep'

/** What a request gave that it must not give. */
export type Finding = { pattern: string; request: string; problem: string; leak: boolean }

const AT_ONCE = 12

/** One person's requests one after the other, several people at a time. */
export async function tryAll(url: string, attempts: readonly Attempt[]): Promise<Finding[]> {
  const findings: Finding[] = []
  const rest = attempts.filter((attempt) => !asksTheServer(attempt))
  const names = [...new Set(rest.map(({ actor }) => actor.name))]
  const queues = names.map((name) => rest.filter(({ actor }) => actor.name === name))
  const work = async () => {
    for (let queue = queues.pop(); queue; queue = queues.pop())
      for (const attempt of queue) findings.push(...(await tryOne(url, attempt)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const attempt of attempts.filter(asksTheServer)) findings.push(...(await tryOne(url, attempt)))
  return findings
}

/** How the server itself is, which it says otherwise while it is given all of this to do: asked after. */
const asksTheServer = ({ path }: Attempt): boolean => /^\/api\/(health|ready)\b/.test(path)

async function tryOne(url: string, attempt: Attempt): Promise<Finding[]> {
  const { pattern, actor, method, path, status, absent, lacksRole = false, readOnly, secrets } = attempt
  const finding = (problem: string, leak = false): Finding => ({
    pattern,
    request: `${method} ${path}${attempt.headers?.rsc ? ' without layout' : ''} by ${actor.name}`,
    problem,
    leak,
  })
  const got = await ask(url, attempt)
  const findings: Finding[] = []
  const leaked = secrets.find((secret) => got.everything.includes(secret))
  if (leaked) findings.push(finding(`shows ${around(got.everything, leaked)}`, true))
  if (got.status !== status)
    findings.push(finding(`${got.status} instead of ${status}: ${got.body.slice(0, 200)}`))
  else if (absent && !saysAbsent(attempt, got)) findings.push(finding('does not say that nothing is here'))
  else if (attempt.page && (attempt.own || lacksRole) && says(got, REFUSAL) !== lacksRole)
    findings.push(finding(`${lacksRole ? 'does not say' : 'says'} that a role is missing`))
  else if (attempt.page && attempt.own && status === 200 && got.body.split('<h1').length !== 2)
    findings.push(finding('has not one heading of the first rank'))
  else if (readOnly && says(got, readOnly.words) !== readOnly.said)
    findings.push(finding(`${readOnly.said ? 'does not say' : 'says'} "${readOnly.words}"`))
  return findings
}

const REFUSAL = 'You need another role for this page'

/** As it is read: without the script that makes a page live, which says everything once more. */
const says = ({ body }: Got, words: string): boolean =>
  body.replaceAll(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '').includes(words)

type Got = { status: number; contentType: string; body: string; everything: string }

async function ask(url: string, { method, path, actor, headers, body }: Attempt): Promise<Got> {
  const send = (to: string) =>
    fetch(url + to, {
      method,
      headers: { ...actor.headers, ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body }),
    })
  try {
    let response = await send(path)
    // Next wants the fingerprint of such a request's headers in its address, and says which.
    const exact = headers?.rsc && response.status === 307 && response.headers.get('location')
    if (exact) response = await send(exact)
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    const contentType = response.headers.get('content-type') ?? ''
    return { status: response.status, contentType, body: text, everything: `${head}\n${text}` }
  } catch (error) {
    return { status: 0, contentType: '', body: String(error), everything: '' }
  }
}

/** Status, title and text of a page; the code of an API answer. */
function saysAbsent({ page }: Attempt, { contentType, body }: Got): boolean {
  if (!page) return /^\{"error":\{"code":"not_found","message":"[^"]+"\}\}$/.test(body)
  return (
    contentType.startsWith('text/html') &&
    /<title>Not found[^<]*<\/title>/.test(body) &&
    body.includes('There is nothing at this address')
  )
}

function around(text: string, secret: string): string {
  const at = text.indexOf(secret)
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + secret.length + 20))
}
