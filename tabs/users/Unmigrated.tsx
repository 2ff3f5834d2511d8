import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { PersonWarningRegular } from '@fluentui/react-icons/svg/person-warning'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'
import { To } from '../ui/To.js'
import { writeUserView, type UserView } from './userView.js'

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
  /** The colour of links is too weak on a banner that is dark. */
  way: { color: tokens.colorNeutralForeground1 },
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
export function UnmigratedHelp({
  view,
  isEmpty,
  hasFk,
}: {
  view: UserView
  isEmpty: boolean
  hasFk: boolean
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isKept = view.fk === 'kept'
  const others = { ...view, fk: isKept ? ('unmigrated' as const) : ('kept' as const) }
  const way = (
    <p className={styles.text}>
      <To to={`?${writeUserView(others).toString()}`} className={mergeClasses(look.inText, styles.way)}>
        {t(isKept ? 'users.fk.showNever' : 'users.fk.showKept')}
      </To>
    </p>
  )
  const noFk = !hasFk && <p className={styles.text}>{t('users.fk.noFk')}</p>
  if (isKept || isEmpty) {
    return (
      <Banner icon={<PersonWarningRegular />}>
        {isKept && (
          <>
            <h2 className={look.h3}>{t('users.fk.keptTitle')}</h2>
            <p className={styles.text}>{t('users.fk.keptText')}</p>
          </>
        )}
        {noFk}
        {way}
      </Banner>
    )
  }
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
      {noFk}
      {way}
    </Banner>
  )
}
