/** Where a table stands on the page of the data; sources stand there by their own ids. */
export const dataSetAnchor = (id: string): string => `data-${id}`
