import type { z } from 'zod'
import { broadcastRows } from './broadcast.js'
import { confirmationRows } from './confirmation.js'
import { contactRows } from './contact.js'
import { deliveryRows } from './delivery.js'
import { downloadRows } from './download.js'
import { fileRows } from './fileRows.js'
import { delegationRows } from './delegationRows.js'
import { heldMailRows } from './heldMail.js'
import { helpRows } from './help.js'
import { handOverRows } from './handOver.js'
import { directoryRows } from './directory.js'
import { historyRows } from './history.js'
import { introductionReportRows } from './introductionReport.js'
import { introductionPlanRows } from './introductionPlanRows.js'
import { joinRequestRows } from './joinRequest.js'
import { kombitRoleRows } from './kombitRole.js'
import { municipalityRows } from './municipality.js'
import { municipalityGroupRows } from './municipalityGroup.js'
import { introductionTemplateRows } from './introductionTemplate.js'
import { organisationRows } from './organisationRows.js'
import { personRows } from './person.js'
import { publicationRows } from './publication.js'
import { projectRows } from './project.js'
import { roleRows } from './role.js'
import type { Row } from './row.js'
import type { RouteName } from './routes.js'
import { noticeRows } from './notice.js'
import { settingsRows } from './settings.js'
import { sharedRoleRows } from './sharedRole.js'
import { severalTasksRows } from './severalTasks.js'
import { taskRows } from './task.js'
import { taskViewRows } from './taskView.js'
import { personalDataRows } from './personalData.js'
import { userRows } from './user.js'

export const ROWS = {
  ...personRows,
  ...helpRows,
  ...taskRows,
  ...severalTasksRows,
  ...fileRows,
  ...taskViewRows,
  ...downloadRows,
  ...projectRows,
  ...broadcastRows,
  ...municipalityGroupRows,
  ...heldMailRows,
  ...roleRows,
  ...sharedRoleRows,
  ...delegationRows,
  ...handOverRows,
  ...kombitRoleRows,
  ...publicationRows,
  ...confirmationRows,
  ...contactRows,
  ...deliveryRows,
  ...historyRows,
  ...userRows,
  ...personalDataRows,
  ...noticeRows,
  ...directoryRows,
  ...joinRequestRows,
  ...organisationRows,
  ...introductionTemplateRows,
  ...introductionReportRows,
  ...introductionPlanRows,
  ...settingsRows,
  ...municipalityRows,
} satisfies Record<RouteName, Row>

type Rows = typeof ROWS
type Parsed<Name extends RouteName, Part extends string> = Rows[Name] extends {
  [P in Part]: infer S extends z.ZodType
}
  ? z.output<S>
  : undefined
type Written<Name extends RouteName, Part extends string> = Rows[Name] extends {
  [P in Part]: infer S extends z.ZodType
}
  ? z.input<S>
  : undefined

/** What the server's answerer is given: checked and typed. */
export type Question<Name extends RouteName> = {
  params: Parsed<Name, 'params'>
  query: Parsed<Name, 'query'>
  body: Parsed<Name, 'body'>
}
/** A browser sends a file without reading it. */
type AsSent<Body> = Body extends Uint8Array ? Blob : Body
/** What the tab writes. */
export type Asking<Name extends RouteName> = {
  params: Written<Name, 'params'>
  query: Written<Name, 'query'>
  body: AsSent<Written<Name, 'body'>>
}
export type Reply<Name extends RouteName> = z.output<Rows[Name]['reply']>
