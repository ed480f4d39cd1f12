/**
 * What one service tells another later: an outbox written in the transaction of the change, a dispatcher that delivers it until
 * it is
 * taken, and an inbox that lets each event take effect once.
 */
@NullMarked
package dev.milepost.kit.event;

import org.jspecify.annotations.NullMarked;
