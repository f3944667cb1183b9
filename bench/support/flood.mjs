import { connect } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * Wrong sign-ins at a fixed rate, whatever the server does: in a thread of its own, so that measuring does not wait for
 * attacking. Every second one names an account that exists. Posts what came of them when the time is over.
 */
const { url, perSecond, seconds, known, network } = workerData
const { hostname, port, host } = new URL(url)
const MOST_CONNECTIONS = 400

const idle = []
const sockets = new Set()
let connections = 0
let sent = 0
let answered = 0
let unsent = 0
const statuses = {}

function requestOf(number) {
  const email = number % 2 === 0 ? known : `nobody-${number}@nowhere.example`
  const body = new URLSearchParams({ email, password: `wrong ${number}`, next: '/' }).toString()
  return [
    'POST /api/sign-in HTTP/1.1',
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    `X-Forwarded-For: ${network}`,
    '',
    body,
  ].join('\r\n')
}

function open() {
  connections++
  const socket = connect(Number(port), hostname)
  sockets.add(socket)
  socket.setNoDelay(true)
  socket.on('data', (block) => {
    const head = block.toString('latin1')
    if (!head.startsWith('HTTP/1.1 ')) return
    const status = head.slice(9, 12)
    statuses[status] = (statuses[status] ?? 0) + 1
    answered++
    idle.push(socket)
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    connections--
    sockets.delete(socket)
    const at = idle.indexOf(socket)
    if (at >= 0) idle.splice(at, 1)
  })
  return socket
}

function send() {
  const socket = idle.pop() ?? (connections < MOST_CONNECTIONS ? open() : null)
  if (socket) socket.write(requestOf(++sent))
  else unsent++
}

const begin = performance.now()
let due = 0
const timer = setInterval(() => {
  const elapsed = (performance.now() - begin) / 1000
  for (const until = Math.min(elapsed, seconds) * perSecond; due < until; due++) send()
  if (elapsed < seconds) return
  clearInterval(timer)
  setTimeout(() => {
    parentPort.postMessage({ sent, answered, unsent, statuses, most: connections })
    for (const socket of sockets) socket.destroy()
  }, 300)
}, 4)
