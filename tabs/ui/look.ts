import { makeStyles, shorthands, tokens } from '@fluentui/react-components'

/** From here up there is room for a table and for columns. */
export const WIDE = '@media (min-width: 960px)'
export const NARROW = '@media (max-width: 639px)'

/** Looks that many components share. */
export const useLook = makeStyles({
  /** Read aloud, not seen. */
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    ...shorthands.border('1px', 'solid', tokens.colorTransparentStroke),
    boxShadow: tokens.shadow2,
    padding: '20px',
    minWidth: 0,
    [NARROW]: { padding: '16px' },
  },
  focusable: {
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '2px',
    },
  },
  /** In a dialog on a phone, where buttons stand one above the other. */
  lastWhenNarrow: { '@media (max-width: 480px)': { order: 1 } },
  /** A link among words must be seen without its colour. */
  inText: { textDecorationLine: 'underline' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  subtle: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** The small words above a value and in the head of a table. */
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  h2: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  h3: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
})
