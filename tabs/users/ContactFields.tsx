import { Field, Input, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { CONTACTS, type ContactName, type Contacts } from './userDraft.js'
import { Facts } from '../ui/Facts.js'
import type { Lock } from '../ui/Padlock.js'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: '16px 24px',
  },
  // iPhones enlarge the page around smaller letters.
  input: { '@media (max-width: 639px)': { minHeight: '44px', '> input': { fontSize: '16px' } } },
  locked: { marginTop: '16px' },
  why: { margin: '0 0 10px' },
})

const TYPES = {
  fullName: 'text',
  email: 'email',
  title: 'text',
  department: 'text',
  directPhone: 'tel',
  mobilePhone: 'tel',
} as const
const LENGTHS: Record<ContactName, number> = {
  fullName: 200,
  email: 300,
  title: 200,
  department: 200,
  directPhone: 200,
  mobilePhone: 200,
}
const NEEDED: readonly ContactName[] = ['fullName', 'email']

/** As far as its letters tell; the server looks closer. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S{2,}$/.test(text.trim())

/** What is wrong with a field; null when nothing is. */
export function contactFault(name: ContactName, text: string): 'nameMissing' | 'emailMissing' | null {
  if (name === 'fullName') return text.trim() === '' ? 'nameMissing' : null
  if (name === 'email') return looksLikeEmail(text) ? null : 'emailMissing'
  return null
}

export type Locks = ReadonlyMap<ContactName, Lock>

type Props = {
  names?: readonly ContactName[]
  contacts: Contacts
  locks: Locks
  change: (name: ContactName, text: string) => void
  /** Writing goes on in the first field. */
  focusFirst?: boolean
  /** Faults are only shown to those who have tried to save. */
  wasTried: boolean
}

/** Contact data: fields to write in, and beside them what is governed elsewhere. */
export function ContactFields(props: Props): ReactElement {
  const { names = CONTACTS, contacts, locks, change, focusFirst = false, wasTried } = props
  const t = useT()
  const styles = useStyles()
  const open = names.filter((name) => !locks.has(name))
  const facts = names.flatMap((name) => {
    const lock = locks.get(name)
    return lock ? [{ label: t(`users.field.${name}`), value: contacts[name] || '–', lock }] : []
  })
  const isFromDirectory = names.some((name) => locks.get(name) === 'directory')
  return (
    <>
      {open.length > 0 && (
        <div className={styles.fields}>
          {open.map((name, index) => {
            const fault = wasTried ? contactFault(name, contacts[name]) : null
            return (
              <Field
                key={name}
                label={t(`users.field.${name}`)}
                required={NEEDED.includes(name)}
                validationMessage={fault && t(`users.edit.${fault}`)}
              >
                <Input
                  className={styles.input}
                  type={TYPES[name]}
                  value={contacts[name]}
                  maxLength={LENGTHS[name]}
                  autoComplete="off"
                  autoFocus={focusFirst && index === 0}
                  onChange={(_, { value }) => change(name, value)}
                />
              </Field>
            )
          })}
        </div>
      )}
      {facts.length > 0 && (
        <div className={open.length > 0 ? styles.locked : ''}>
          {isFromDirectory && <p className={styles.why}>{t('users.edit.contactDirectory')}</p>}
          <Facts facts={facts} />
        </div>
      )}
    </>
  )
}
