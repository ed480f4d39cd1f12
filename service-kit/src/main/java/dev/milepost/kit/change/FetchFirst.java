package dev.milepost.kit.change;

/**
 * Fetches from elsewhere what a change needs, before its transaction begins: no other service is ever called inside one. The
 * bean keeps what it fetched for the running request, where the service finds it.
 */
public interface FetchFirst {

    /**
     * Called when the caller is permitted and the parameters keep their rules.
     *
     * @param parameters of the resource method, in its order
     */
    void fetch(Object[] parameters);
}
