import type { UserDetail } from '../../src/contract/user.js'
import { CONTACTS, type ContactName } from './userDraft.js'
import type { Lock } from '../ui/Padlock.js'

type Locked = Pick<UserDetail, 'locked'>

const LOCKS = { FK: 'fk', DIRECTORY: 'directory', RIGHT: 'noRight' } as const

const lockFor = ({ locked }: Locked, name: string): Lock | null => {
  const lock = locked.find(({ field }) => field === name)
  return lock ? LOCKS[lock.reason] : null
}

export const contactLocks = (user: Locked): ReadonlyMap<ContactName, Lock> =>
  new Map(
    CONTACTS.flatMap((name) => {
      const lock = lockFor(user, name)
      return lock ? [[name, lock] as const] : []
    }),
  )

export const administratorLock = (user: Locked): Lock | null => lockFor(user, 'isAdministrator')
