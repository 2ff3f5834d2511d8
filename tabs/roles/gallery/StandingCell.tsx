import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { GalleryRole } from '../../../src/contract/role.js'
import { useT } from '../../host/reader.js'
import { standingOf, type HeatMapColumn, type RoleStanding } from './heatMap.js'
import { useLook } from '../../ui/look.js'
import { To } from '../../ui/To.js'

const useStyles = makeStyles({
  cell: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '2px 10px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.border('1px', 'solid', tokens.colorTransparentStroke),
    ':hover': { textDecorationLine: 'underline' },
    '@media (max-width: 639px)': { minHeight: '44px' },
  },
  icon: { display: 'flex', flexShrink: 0, fontSize: '16px' },
  mustBeFilled: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  asked: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  vacant: { ...shorthands.borderStyle('dashed'), ...shorthands.borderColor(tokens.colorNeutralStroke1) },
  filled: { backgroundColor: tokens.colorNeutralBackground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
})

const ICONS: Record<RoleStanding, ReactElement> = {
  mustBeFilled: <WarningFilled />,
  asked: <ClockRegular />,
  vacant: <CircleRegular />,
  filled: <CheckmarkFilled />,
}

/** The sign of a standing, for the eye; the word stands beside it. */
export function StandingSign({ standing }: { standing: RoleStanding }): ReactElement {
  const styles = useStyles()
  const color = {
    mustBeFilled: styles.danger,
    asked: styles.warning,
    vacant: styles.quiet,
    filled: styles.good,
  }[standing]
  return (
    <span className={mergeClasses(styles.icon, color)} aria-hidden="true">
      {ICONS[standing]}
    </span>
  )
}

type Props = { role: GalleryRole; column: HeatMapColumn; withProject?: boolean }

/** One role in the map: how it stands, and the way to it. */
export function StandingCell({ role, column, withProject = false }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const standing = standingOf(role)
  const project = column?.name ?? t('crossCutting')
  const count = role.assignments.filter(({ state }) => state === 'ACCEPTED').length
  const word =
    standing === 'filled' ? t('vacancy.page.holders', { count }) : t(`vacancy.page.state.${standing}`)
  return (
    <To
      to={`/roles/${role.id}`}
      label={t('vacancy.page.cell', { role: role.title, project, state: word })}
      className={mergeClasses(styles.cell, look.focusable, styles[standing])}
    >
      <StandingSign standing={standing} />
      {withProject ? `${project}: ${word}` : word}
    </To>
  )
}
