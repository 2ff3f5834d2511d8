import type { z } from 'zod'
import { confirmationRows } from './confirmation.js'
import { contactRows } from './contact.js'
import { downloadRows } from './download.js'
import { fileRows } from './fileRows.js'
import { officeRows } from './office.js'
import { kombitRoleRows } from './kombitRole.js'
import { personRows } from './person.js'
import { projectRows } from './project.js'
import { roleRows } from './role.js'
import type { Row } from './row.js'
import type { RouteName } from './routes.js'
import { sharedRoleRows } from './sharedRole.js'
import { taskRows } from './task.js'
import { taskViewRows } from './taskView.js'
import { userRows } from './user.js'

export const ROWS = {
  ...personRows,
  ...taskRows,
  ...fileRows,
  ...taskViewRows,
  ...downloadRows,
  ...projectRows,
  ...roleRows,
  ...sharedRoleRows,
  ...officeRows,
  ...kombitRoleRows,
  ...confirmationRows,
  ...contactRows,
  ...userRows,
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
