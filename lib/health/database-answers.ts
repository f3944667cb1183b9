import { database } from '@/db/client'
import { pulse } from '@/db/pulse'
import { errorDetail, log } from '../log'

/** Whether the database answers, whatever its connections wait for. For everybody. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await pulse(database().url).feel()
    return true
  } catch (error) {
    log('error', 'health.database', errorDetail(error))
    return false
  }
}
