// Loaded into the server before Next: when the process that started it is gone, however it ended, so is this one.
process.once('disconnect', () => process.exit(0))
process.channel?.unref()
