import type { da } from '../da/index.js'
import type { Texts } from '../texts.js'
import { bot } from './bot.js'
import { broadcast } from './broadcast.js'
import { card } from './card.js'
import { change } from './change.js'
import { checklist } from './checklist.js'
import { cli } from './cli.js'
import { contacts } from './contacts.js'
import { directory } from './directory.js'
import { delivery } from './delivery.js'
import { heldMail } from './heldMail.js'
import { download } from './download.js'
import { fault } from './fault.js'
import { field } from './field.js'
import { file } from './file.js'
import { gallery } from './gallery.js'
import { help } from './help.js'
import { history } from './history.js'
import { fk } from './fk.js'
import { introducing } from './introducing.js'
import { introduction } from './introduction.js'
import { introductionReport } from './introductionReport.js'
import { introductionRight } from './introductionRight.js'
import { joinRequest } from './joinRequest.js'
import { organisation } from './organisation.js'
import { language } from './language.js'
import { kombit } from './kombit.js'
import { confirmation } from './confirmation.js'
import { delegation } from './delegation.js'
import { handOver } from './handOver.js'
import { mail } from './mail.js'
import { municipality } from './municipality.js'
import { notice } from './notice.js'
import { overview } from './overview.js'
import { peopleList } from './peopleList.js'
import { person } from './person.js'
import { personalData } from './personalData.js'
import { purpose } from './purpose.js'
import { readiness } from './readiness.js'
import { refusal } from './refusal.js'
import { right } from './right.js'
import { room } from './room.js'
import { settings } from './settings.js'
import { starters } from './starters.js'
import { tab } from './tab.js'
import { browser } from './browser.js'
import { tabEntry } from './tabEntry.js'
import { tabProject } from './tabProject.js'
import { tabRole } from './tabRole.js'
import { tabTask } from './tabTask.js'
import { taskWork } from './taskWork.js'
import { taskPage } from './taskPage.js'
import { templates } from './templates.js'
import { users } from './users.js'
import { vacancy } from './vacancy.js'
import { welcome } from './welcome.js'
import { words } from './words.js'

export const fi: Texts<typeof da> = {
  ...words,
  bot,
  broadcast,
  card,
  change,
  checklist,
  cli,
  contacts,
  delivery,
  directory,
  download,
  fault,
  field,
  file,
  gallery,
  help,
  history,
  fk,
  introducing,
  introduction,
  introductionReport,
  introductionRight,
  joinRequest,
  organisation,
  kombit,
  language,
  confirmation,
  delegation,
  handOver,
  heldMail,
  mail,
  municipality,
  notice,
  overview,
  peopleList,
  person,
  personalData,
  purpose,
  readiness,
  refusal,
  right,
  room,
  settings,
  starters,
  browser,
  tab: { ...tab, ...tabTask, ...tabRole, ...tabProject, ...tabEntry },
  taskWork,
  taskPage,
  templates,
  users,
  vacancy,
  welcome,
}
