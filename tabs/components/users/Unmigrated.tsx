import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, PersonWarningRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useT } from '../../reader.js'
import { Banner } from '../Banner.js'
import { useLook } from '../look.js'

const useStyles = makeStyles({
  quick: {
    font: 'inherit',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '36px',
    padding: '4px 14px',
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1Hover) },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    ':hover': { ...shorthands.borderColor(tokens.colorBrandStroke1) },
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  text: { margin: '4px 0 0' },
  steps: { margin: '6px 0', paddingLeft: '20px' },
})

/** The quick filter: those who are deleted unless they sign in through FK Adgangsstyring. */
export function UnmigratedFilter({
  is,
  change,
}: {
  is: boolean
  change: (is: boolean) => void
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const Icon = is ? CheckmarkRegular : PersonWarningRegular
  return (
    <button
      type="button"
      aria-pressed={is}
      className={mergeClasses(look.focusable, styles.quick, is && styles.chosen)}
      onClick={() => change(!is)}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      {t('users.fk.filter')}
    </button>
  )
}

/** What to do for each of them (KOMBIT's task about keeping old users' access, in short). */
export function UnmigratedHelp(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <Banner icon={<PersonWarningRegular />}>
      <h2 className={look.h3}>{t('users.fk.title')}</h2>
      <p className={styles.text}>{t('users.fk.text')}</p>
      <ol className={styles.steps}>
        <li>{t('users.fk.step1')}</li>
        <li>{t('users.fk.step2')}</li>
        <li>{t('users.fk.step3')}</li>
      </ol>
      <p className={styles.text}>{t('users.fk.trouble')}</p>
    </Banner>
  )
}
