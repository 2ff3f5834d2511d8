import type { ComponentType } from 'react'

/** The pages of a feature, by their address in the contract. A page is loaded when it is opened. */
export type Pages = Record<string, ComponentType>
