import type { Database } from '../data/unitOfWork.js'
import type { Clock } from '../domain/time.js'

/** What every use case works with; the composition root makes it. */
export type World = { data: Database; clock: Clock }
