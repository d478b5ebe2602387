/** The element that holds a badge; the popup counts them. */
export const TAG = 'tsumabiraka-badge';
