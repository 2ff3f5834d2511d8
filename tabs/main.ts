import { early } from './app/early.js'
import { sayNotLoaded } from './app/notLoaded.js'
import { learn } from './host/catalogues.js'
import { sessionNow } from './host/session.js'

const { language } = sessionNow()
void early()
Promise.all([learn(language), import('./app/start.js')]).catch(() => sayNotLoaded(language))
