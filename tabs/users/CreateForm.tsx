import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { UserDetail } from '../../src/contract/user.js'
import { useDo } from '../api/queries.js'
import type { Problem } from '../api/problem.js'
import { useT } from '../host/reader.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { CONTACTS, type Contacts } from './userDraft.js'
import type { AccessType } from './userView.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { Unsaved } from '../ui/Unsaved.js'
import { AdministratorField } from './AdministratorField.js'
import type { UserOptions } from './AppliedUserFilters.js'
import { contactFault, ContactFields } from './ContactFields.js'
import { EmailStep, Exists } from './EmailStep.js'
import { Matrix } from './Matrix.js'
import { SaveBar } from './SaveBar.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({
  who: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginBottom: '16px' },
  hint: { margin: '0 0 10px' },
  text: { margin: 0 },
  organisation: { marginTop: '16px' },
})

const NAMES = CONTACTS.filter((name) => name !== 'email')
const NO_LOCKS = new Map<never, never>()

type Draft = {
  contacts: Contacts
  access: Record<string, AccessType | null>
  organisationId: string
  isAdministrator: boolean
}

const emptyDraft = (options: UserOptions): Draft => ({
  contacts: { fullName: '', email: '', title: '', department: '', directPhone: '', mobilePhone: '' },
  access: {},
  organisationId: options.organisations[0]?.id ?? '',
  isAdministrator: false,
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** As the server takes it. */
function created({ contacts, access, organisationId, isAdministrator }: Draft) {
  return {
    fullName: contacts.fullName.trim(),
    email: contacts.email.trim(),
    title: orNull(contacts.title),
    department: orNull(contacts.department),
    directPhone: orNull(contacts.directPhone),
    mobilePhone: orNull(contacts.mobilePhone),
    ...(organisationId ? { organisationId } : {}),
    ...(isAdministrator ? { isAdministrator } : {}),
    access: Object.entries(access).flatMap(([projectId, userType]) =>
      userType ? [{ projectId, userType }] : [],
    ),
  }
}

/** Why it was not created; where somebody has the address, with the way to them. */
function Refused({ problem }: { problem: Problem }): ReactElement {
  const id = problem.fact('personId')
  const name = problem.fact('name')
  if (problem.code === 'email-taken' && id && name) return <Exists user={{ id, name }} />
  return <ProblemBanner problem={problem} />
}

type PartProps = { options: UserOptions; draft: Draft; change: (draft: Draft) => void }

function Person({
  options,
  draft,
  change,
  wasTried,
  back,
}: PartProps & { wasTried: boolean; back: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { contacts, organisationId } = draft
  return (
    <Section title={t('users.one.contact')}>
      <div className={styles.who}>
        <div>
          <div className={look.label}>{t('users.field.email')}</div>
          {contacts.email}
          <div className={look.subtle}>{t('users.create.isFree')}</div>
        </div>
        <Button size="small" onClick={back}>
          {t('users.create.change')}
        </Button>
      </div>
      <ContactFields
        names={NAMES}
        contacts={contacts}
        locks={NO_LOCKS}
        change={(name, text) => change({ ...draft, contacts: { ...contacts, [name]: text } })}
        focusFirst
        wasTried={wasTried}
      />
      {options.organisations.length > 1 && (
        <div className={styles.organisation}>
          <Choose
            label={t('users.field.organisation')}
            value={organisationId}
            choices={options.organisations.map(({ id, name }) => ({ value: id, text: name }))}
            change={(id) => change({ ...draft, organisationId: id })}
          />
        </div>
      )}
    </Section>
  )
}

function Rights({ options, draft, change }: PartProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { access, isAdministrator } = draft
  const rows = options.projects
    .filter(({ canGrant }) => canGrant)
    .map(({ id, name }) => ({ project: { id, name }, userType: null, canChange: true }))
  const isPartly = rows.length < options.projects.length
  return (
    <>
      <div className={look.card}>
        <Section title={t('users.edit.assignment')}>
          <p className={mergeClasses(look.subtle, styles.hint)}>
            {isPartly && t('users.edit.otherProjects')}{' '}
            <To to="/help" className={look.inText}>
              {t('users.edit.typesHelp')}
            </To>
          </p>
          <Matrix
            rows={rows}
            access={access}
            change={(id, type) => change({ ...draft, access: { ...access, [id]: type } })}
          />
        </Section>
      </div>
      {options.rights.setAdministrator && (
        <div className={look.card}>
          <Section title={t('users.field.isAdministrator')}>
            <AdministratorField
              is={isAdministrator}
              lock={null}
              change={(is) => change({ ...draft, isAdministrator: is })}
            />
          </Section>
        </div>
      )}
      <div className={look.card}>
        <Section title={t('users.create.fkTitle')}>
          <p className={styles.text}>{t('users.create.fk')}</p>
        </Section>
      </div>
    </>
  )
}

type Props = { options: UserOptions; done: (user: UserDetail) => void; cancel: () => void }

/** "Opret ny bruger": first who it is, then the rest. */
export function CreateForm({ options, done, cancel }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const [draft, setDraft] = useState(() => emptyDraft(options))
  const [hasEmail, setHasEmail] = useState(false)
  const { contacts } = draft
  const { leaving, free } = useUnsaved(hasEmail)
  const creating = useDo('users.create', {
    learned: (user) => {
      free()
      done(user)
    },
  })
  const isRight = !contactFault('fullName', contacts.fullName)
  const { wasTried, submit: save } = useSubmit(isRight, () => creating.mutate({ body: created(draft) }))
  const part = { options, draft, change: setDraft }
  return (
    <>
      <div className={look.card}>
        {hasEmail ? (
          <Person {...part} wasTried={wasTried} back={() => setHasEmail(false)} />
        ) : (
          <EmailStep
            email={contacts.email}
            change={(email) => setDraft({ ...draft, contacts: { ...contacts, email } })}
            go={() => setHasEmail(true)}
          />
        )}
      </div>
      {hasEmail && (
        <>
          <Rights {...part} />
          {creating.error && <Refused problem={creating.error} />}
          <SaveBar
            count={null}
            label={t('users.create.done')}
            isBusy={creating.isPending}
            cancel={cancel}
            save={save}
          />
        </>
      )}
      <Unsaved leaving={leaving} />
    </>
  )
}
