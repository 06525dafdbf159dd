package org.fieldsafety.platform.http;

/** A request that breaks an HTTP convention of ours, with the status and problem code that say so. */
class HttpRefusal extends RuntimeException {
    final int status;
    final String code;

    HttpRefusal(int status, String code, String reason) {
        super(reason);
        this.status = status;
        this.code = code;
    }
}
