import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState, type ReactElement } from 'react'
import type { Profile } from '../../src/contract/user.js'
import { useT } from '../host/reader.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { CONTACTS, contactsOf, type ContactName } from '../users/userDraft.js'
import { Facts } from '../ui/Facts.js'
import { keepFocus } from '../ui/focus.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { Unsaved } from '../ui/Unsaved.js'
import { contactFault, ContactFields } from '../users/ContactFields.js'
import { contactLocks } from '../users/locks.js'
import { useProfileSave } from './profileSave.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({ buttons: { marginTop: '16px' }, text: { margin: '12px 0 0' } })

type OwnName = Exclude<ContactName, 'email'>

/** Fields that hold something else than before. */
const changed = (before: Record<ContactName, string>, after: Record<ContactName, string>): OwnName[] =>
  CONTACTS.filter((name): name is OwnName => name !== 'email').filter(
    (name) => before[name] !== after[name].trim(),
  )

function Editing({ profile, close }: { profile: Profile; close: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const [contacts, setContacts] = useState(() => contactsOf(profile))
  const { save, isBusy, problem, seeNow } = useProfileSave(profile)
  const names = changed(contactsOf(profile), contacts)
  const { leaving } = useUnsaved(names.length > 0)
  const isRight = !contactFault('fullName', contacts.fullName)
  const { wasTried, submit: send } = useSubmit(isRight, () => {
    const edit = Object.fromEntries(
      names.map((name) => [name, contacts[name].trim() === '' ? null : contacts[name].trim()]),
    )
    save(edit, () => {
      notify({ text: t('users.profile.saved') })
      close()
    })
  })
  return (
    <>
      <ContactFields
        contacts={contacts}
        locks={contactLocks(profile)}
        change={(name, text) => setContacts({ ...contacts, [name]: text })}
        focusFirst
        wasTried={wasTried}
      />
      {problem && <ProblemBanner problem={problem} seeNow={seeNow} />}
      <div className={mergeClasses(look.row, styles.buttons)}>
        <Button appearance="primary" disabledFocusable={isBusy || names.length === 0} onClick={send}>
          {t('users.profile.save')}
        </Button>
        <Button onClick={close}>{t('tab.state.cancel')}</Button>
      </div>
      <Unsaved leaving={leaving} />
    </>
  )
}

/** Contact data: of users of FK they follow FK Organisation, others keep their own. */
export function OwnContact({ profile }: { profile: Profile }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isEditing, setEditing] = useState(false)
  const locks = contactLocks(profile)
  const isOpen = CONTACTS.some((name) => !locks.has(name))
  const contacts = contactsOf(profile)
  const facts = [
    ...CONTACTS.map((name) => {
      const lock = locks.get(name)
      return { label: t(`users.field.${name}`), value: contacts[name] || '–', ...(lock ? { lock } : {}) }
    }),
    { label: t('users.field.organisation'), value: profile.organisation },
    ...(profile.municipality ? [{ label: t('users.field.municipality'), value: profile.municipality }] : []),
  ]
  const edit = (
    <Button icon={<EditRegular />} onClick={() => setEditing(true)}>
      {t('users.profile.edit')}
    </Button>
  )
  return (
    <Section title={t('users.profile.contact')} {...(isOpen && !isEditing ? { beside: edit } : {})}>
      {isEditing ? (
        <Editing
          profile={profile}
          close={() => {
            setEditing(false)
            keepFocus()
          }}
        />
      ) : (
        <Facts facts={facts} />
      )}
      {!isOpen && <p className={mergeClasses(look.subtle, styles.text)}>{t('users.profile.fk')}</p>}
    </Section>
  )
}
