import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { Suspense, useState, type ReactElement } from 'react'
import type { UserDetail } from '../../src/contract/user.js'
import { useT } from '../host/reader.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { changesBetween, CONTACTS, draftOf, rebased, type UserDraft } from './userDraft.js'
import { afterDialogs, keepFocus } from '../ui/focus.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { Unsaved } from '../ui/Unsaved.js'
import { AdministratorField } from './AdministratorField.js'
import { Confirm } from './Confirm.js'
import { Conflict } from './Conflict.js'
import { contactFault, ContactFields } from './ContactFields.js'
import type { Deleted } from './Deletion.js'
import { administratorLock, contactLocks } from './locks.js'
import { Matrix } from './Matrix.js'
import { toldChanges, type Names } from './places.js'
import { SaveBar } from './SaveBar.js'
import { useUserSave } from './userSave.js'
import { useSubmit } from '../ui/useSubmit.js'
import { later } from '../ui/later.js'

const Deletion = later(async () => (await import('./Deletion.js')).Deletion)

const useStyles = makeStyles({
  hint: { margin: '0 0 10px' },
  foot: { margin: '10px 0 0' },
  deletion: { display: 'flex', justifyContent: 'flex-start' },
})

type FieldsProps = {
  base: UserDetail
  draft: UserDraft
  change: (draft: UserDraft) => void
  wasTried: boolean
}

/** Contact data, "Tildeling" and the administrator flag, each as far as the reader may change it. */
function Fields({ base, draft, change, wasTried }: FieldsProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const locks = contactLocks(base)
  const { contacts, access, isAdministrator } = draft
  const kinds = [...locks.values()]
  const why = kinds.includes('fk') ? 'contactFk' : kinds.length === CONTACTS.length ? 'contactRight' : null
  const isPartly = base.matrix.some(({ canChange }) => !canChange)
  return (
    <>
      <div className={look.card}>
        <Section title={t('users.one.contact')}>
          {why && <p className={mergeClasses(look.subtle, styles.hint)}>{t(`users.edit.${why}`)}</p>}
          <ContactFields
            contacts={contacts}
            locks={locks}
            change={(name, text) => change({ ...draft, contacts: { ...contacts, [name]: text } })}
            wasTried={wasTried}
          />
        </Section>
      </div>
      <div className={look.card}>
        <Section title={t('users.edit.assignment')}>
          <p className={mergeClasses(look.subtle, styles.hint)}>
            {t(isPartly ? 'users.edit.otherProjects' : 'users.edit.assignmentHint')}{' '}
            <To to="/help" className={look.inText}>
              {t('users.edit.typesHelp')}
            </To>
          </p>
          <Matrix
            rows={base.matrix}
            access={access}
            change={(id, type) => change({ ...draft, access: { ...access, [id]: type } })}
          />
          {base.matrix.length === 0 && <p className={styles.foot}>{t('users.edit.noProjects')}</p>}
        </Section>
      </div>
      <div className={look.card}>
        <Section title={t('users.field.isAdministrator')}>
          <AdministratorField
            is={isAdministrator}
            lock={administratorLock(base)}
            change={(is) => change({ ...draft, isAdministrator: is })}
          />
        </Section>
      </div>
    </>
  )
}

type DeleteProps = { user: UserDetail; deleted: (reply: Deleted) => void }

function Delete({ user, deleted }: DeleteProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const close = (): void => setOpen(false)
  const done = (reply: Deleted): void => {
    close()
    deleted(reply)
  }
  return (
    <div className={styles.deletion}>
      <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => setOpen(true)}>
        {t('users.remove.open')}
      </Button>
      <Suspense>
        {wasOpened && (
          <Modal open={isOpen} close={close} mustAnswer>
            {isOpen ? <Deletion user={user} close={close} deleted={done} /> : null}
          </Modal>
        )}
      </Suspense>
    </div>
  )
}

type Props = {
  user: UserDetail
  saved: (user: UserDetail) => void
  deleted: (reply: Deleted) => void
  cancel: () => void
}

/** "Rediger bruger": nothing is saved before "Opdater bruger". */
export function EditForm({ user, saved, deleted, cancel }: Props): ReactElement {
  const t = useT()
  // As it was when the writing began, whatever others do meanwhile.
  const [base, setBase] = useState(user)
  const [draft, setDraft] = useState(() => draftOf(user))
  const from = draftOf(base)
  const count = changesBetween(from, draft).length
  const { leaving, free } = useUnsaved(count > 0)
  const going =
    <T,>(then: (value: T) => void): ((value: T) => void) =>
    (value) => {
      free()
      afterDialogs(() => then(value))
    }
  const saving = useUserSave({ base, from, to: draft, saved: going(saved) })
  const { theirs, question, problem } = saving
  const names: Names = new Map((theirs ?? base).matrix.map(({ project }) => [project.id, project.name]))
  const locks = contactLocks(base)
  const isWrong = CONTACTS.some((name) => !locks.has(name) && contactFault(name, draft.contacts[name]))
  const { wasTried, submit: save } = useSubmit(!isWrong, () => saving.save(false))
  const settle = (next: UserDetail, kept: UserDraft): void => {
    setBase(next)
    setDraft(kept)
    saving.forget()
    keepFocus()
  }
  return (
    <>
      {theirs && (
        <Conflict
          base={from}
          mine={draft}
          theirs={draftOf(theirs)}
          names={names}
          keep={() => settle(theirs, rebased(from, draft, draftOf(theirs)))}
          seeNow={() => settle(theirs, draftOf(theirs))}
        />
      )}
      <Fields base={base} draft={draft} change={setDraft} wasTried={wasTried} />
      {base.rights.delete && <Delete user={base} deleted={going(deleted)} />}
      {problem && <ProblemBanner problem={problem} />}
      <SaveBar
        count={count}
        label={t('users.edit.save')}
        isBusy={saving.isBusy || theirs !== null}
        cancel={cancel}
        save={save}
      />
      <Modal open={question !== null} close={saving.forget} mustAnswer>
        {question && (
          <Confirm
            question={question}
            changes={toldChanges(t, names, [from, draft])}
            save={() => saving.save(true)}
            back={saving.forget}
          />
        )}
      </Modal>
      <Unsaved leaving={leaving} />
    </>
  )
}
