import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { ROLE_PROSE_MAX, ROLE_TITLE_MAX } from '../../src/domain/roleChange.js'
import { useT } from '../host/reader.js'
import type { TextDraft } from './roleDraft.js'
import { useLook } from '../ui/look.js'
import { RichText } from '../ui/RichText.js'
import { Section } from '../ui/Section.js'
import { LinesField } from './LinesField.js'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '20px' },
  label: { fontWeight: tokens.fontWeightSemibold },
  // iPhones enlarge the page around smaller letters.
  input: { '@media (max-width: 639px)': { minHeight: '44px', '> input': { fontSize: '16px' } } },
})

type Props = {
  draft: TextDraft
  change: (draft: TextDraft) => void
  /** Faults are only shown to those who have tried to save. */
  wasTried: boolean
  hint: string | null
}

/** Everything KOMBIT writes about a role, section by section. */
export function TextFields({ draft, change, wasTried, hint }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isUntitled = wasTried && draft.title.trim() === ''
  const prose = (section: 'description' | 'effect' | 'characteristics'): ReactElement => (
    <div>
      <div className={styles.label} aria-hidden="true">
        {t(`kombit.section.${section}`)}
      </div>
      <RichText
        label={t(`kombit.section.${section}`)}
        value={draft[section]}
        maxLength={ROLE_PROSE_MAX}
        change={(value) => change({ ...draft, [section]: value })}
      />
    </div>
  )
  const lines = (section: 'duties' | 'responsibilities' | 'competences'): ReactElement => (
    <LinesField
      section={section}
      lines={draft[section]}
      change={(next) => change({ ...draft, [section]: next })}
    />
  )
  return (
    <div className={look.card}>
      <Section title={t('kombit.edit.texts')}>
        <div className={styles.fields}>
          <Field
            label={t('kombit.section.title')}
            required
            hint={hint ?? undefined}
            validationMessage={isUntitled ? t('kombit.edit.titleMissing') : null}
          >
            <Input
              className={styles.input}
              value={draft.title}
              maxLength={ROLE_TITLE_MAX}
              autoComplete="off"
              onChange={(_, { value }) => change({ ...draft, title: value })}
            />
          </Field>
          {prose('description')}
          {prose('effect')}
          {lines('duties')}
          {lines('responsibilities')}
          {lines('competences')}
          {prose('characteristics')}
        </div>
      </Section>
    </div>
  )
}
