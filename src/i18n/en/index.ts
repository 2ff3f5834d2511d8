import type { da } from '../da/index.js'
import type { Texts } from '../texts.js'
import { bot } from './bot.js'
import { card } from './card.js'
import { change } from './change.js'
import { cli } from './cli.js'
import { contacts } from './contacts.js'
import { download } from './download.js'
import { fault } from './fault.js'
import { file } from './file.js'
import { gallery } from './gallery.js'
import { kombit } from './kombit.js'
import { office } from './office.js'
import { person } from './person.js'
import { refusal } from './refusal.js'
import { right } from './right.js'
import { room } from './room.js'
import { tab } from './tab.js'
import { taskPage } from './taskPage.js'
import { users } from './users.js'
import { vacancy } from './vacancy.js'
import { words } from './words.js'

export const en: Texts<typeof da> = {
  ...words,
  bot,
  card,
  change,
  cli,
  contacts,
  download,
  fault,
  file,
  gallery,
  kombit,
  office,
  person,
  refusal,
  right,
  room,
  tab,
  taskPage,
  users,
  vacancy,
}
