import { Initial1774000000000 } from './1774000000000-Initial.js'
import { Parked1795700000000 } from './1795700000000-Parked.js'
import { Whole1795900000000 } from './1795900000000-Whole.js'
import { Gallery1796000000000 } from './1796000000000-Gallery.js'

export const MIGRATIONS = [
  Initial1774000000000,
  Parked1795700000000,
  Whole1795900000000,
  Gallery1796000000000,
]
