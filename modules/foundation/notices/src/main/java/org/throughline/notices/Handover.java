package org.throughline.notices;

/**
 * What became of a message that was handed to a channel.
 *
 * @param words what the other side said, without addresses of people; empty where all is well
 */
public record Handover(Result result, String words) {

    /** How it went. */
    public enum Result {
        /** The other side has it and answers for it. */
        TAKEN,
        /** The other side will never take it. */
        REFUSED,
        /** Nobody knows how to reach this person by this channel. */
        NO_ADDRESS,
        /** This message was not taken now; others may be. */
        LATER,
        /** The other side is not there, so that no other message can be brought now either. */
        DOWN
    }
}
