package org.throughline.directory;

/** What is asked of somebody whose password was right, one thing after the other. */
public interface SignInSteps {

    /** The first thing that is still missing after the password. */
    Session.Stage afterPassword(String account);

    /** The first thing that is still missing after the second factor, or where none is asked for. */
    Session.Stage afterFactor(String account);

    /**
     * The first thing that is still missing of somebody whom an outside issuer vouches for; never a new password, since
     * they did not use one.
     *
     * @param factorShown whether they showed a second factor there
     */
    Session.Stage afterOutside(String account, boolean factorShown);
}
