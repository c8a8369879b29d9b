package org.throughline.notices;

import java.time.LocalDate;
import org.throughline.directory.Unbounded;

/**
 * Tells people what they have to know. All of it happens in the transaction of the act it tells of: either both are
 * there or neither is. Messages leave afterwards, whatever dies in between.
 */
@Unbounded(because = "It answers nobody; who is told is what the act says")
public interface Notices {

    /**
     * Tells those who have not been told of this matter yet.
     *
     * @return how many were told now
     */
    int tell(Notice notice, Audience audience);

    /**
     * Reminds of a matter before the day on which it is due and on that day, once each, until it is over. Asked again
     * for the same matter it is what was said last that counts; another day is reminded of anew.
     *
     * @param notice its matter has 1 to 200 characters
     * @param due the last day in time, in Asia/Shanghai
     */
    void remind(Notice notice, Audience audience, LocalDate due);

    /** Nothing reminds of this matter any more; reminders that have not left yet stay here. */
    void over(String matter);
}
