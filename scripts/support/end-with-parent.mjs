// Loaded into the server before Next: when the process that started it is gone, however it ended, so is this one.
process.once('disconnect', () => process.exit(0))
process.channel?.unref()

// Nobody reads any more. Next would report the failed write by writing, and so for ever.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }) => code === 'EPIPE' && process.exit(0))
