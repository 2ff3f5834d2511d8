import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { PersonChoice } from '../ui/PersonChoice.js'

const useStyles = makeStyles({ box: { display: 'flex', flexDirection: 'column', gap: '12px' } })

/** Who is introduced: somebody KLIK knows, somebody new, or not said yet. */
export type Whom = {
  kind: 'known' | 'new' | 'later'
  personId: string | null
  name: string
  email: string
}
export const NOBODY: Whom = { kind: 'known', personId: null, name: '', email: '' }

type Someone = { personId: string } | { fullName: string; email: string }

/** What is sent; null while it is not said, or not wholly. */
export function someoneOf({ kind, personId, name, email }: Whom): Someone | null {
  if (kind === 'known') return personId ? { personId } : null
  if (kind === 'later' || name.trim() === '' || !email.includes('@')) return null
  return { fullName: name.trim(), email: email.trim() }
}

type Props = {
  whom: Whom
  change: (whom: Whom) => void
  /** What is missing is said. */
  wasTried: boolean
  /** It may be said later. */
  mayWait?: boolean
}

/** Found among the people of the municipality, or by name and address. */
export function WhomField({ whom, change, wasTried, mayWait = false }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { kind, personId, name, email } = whom
  const kinds = mayWait ? (['known', 'new', 'later'] as const) : (['known', 'new'] as const)
  return (
    <div className={styles.box}>
      <RadioGroup
        aria-label={t('introduction.whom.label')}
        value={kind}
        onChange={(_, { value }) => change({ ...whom, kind: kinds.find((one) => one === value) ?? kind })}
      >
        {kinds.map((one) => (
          <Radio key={one} value={one} label={t(`introduction.whom.${one}`)} />
        ))}
      </RadioGroup>
      {kind === 'known' && (
        <PersonChoice
          label={t('introduction.whom.choose')}
          chosen={personId}
          choose={({ id }) => change({ ...whom, personId: id })}
          hindrance={() => null}
        />
      )}
      {kind === 'known' && wasTried && !personId && (
        <div role="alert">{t('introduction.whom.chooseMissing')}</div>
      )}
      {kind === 'new' && (
        <>
          <Field
            label={t('organisation.form.fullName')}
            required
            validationMessage={wasTried && name.trim() === '' ? t('organisation.form.fullNameMissing') : null}
          >
            <Input
              value={name}
              maxLength={200}
              onChange={(_, { value }) => change({ ...whom, name: value })}
            />
          </Field>
          <Field
            label={t('organisation.form.email')}
            required
            hint={t('introduction.whom.emailHint')}
            validationMessage={wasTried && !email.includes('@') ? t('organisation.form.emailMissing') : null}
          >
            <Input
              type="email"
              value={email}
              maxLength={300}
              onChange={(_, { value }) => change({ ...whom, email: value })}
            />
          </Field>
        </>
      )}
    </div>
  )
}
