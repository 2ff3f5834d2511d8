import { Initial1774000000000 } from './1774000000000-Initial.js'

export const MIGRATIONS = [Initial1774000000000]
