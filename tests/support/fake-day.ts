/**
 * Whether this run lives on another day. PostgreSQL then ends a statement that waits late by the distance of the days:
 * the signal that should end it interrupts a call in which the library shows the true time. A limit of seven seconds'
 * distance was seen to come seven seconds late. What waits for such an end is not tried on other days.
 */
export const onFakeDay = Boolean(process.env.FAKETIME)
