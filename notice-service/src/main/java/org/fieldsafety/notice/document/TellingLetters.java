package org.fieldsafety.notice.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.work.StepByStep;

/** Tells the letters of the revisions in force, also of those published before there was anybody to tell. */
@ApplicationScoped
class TellingLetters {
    private static final Duration REST = Duration.ofSeconds(2);

    private final UntoldLetters untold;
    private final NoticeRepository notices;
    private final WritingLetters writing;
    private final Outbox outbox;
    private final StepByStep teller = new StepByStep("letter-teller", this::tellNext, REST);

    TellingLetters(UntoldLetters untold, NoticeRepository notices, WritingLetters writing, Outbox outbox) {
        this.untold = untold;
        this.notices = notices;
        this.writing = writing;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent event) {
        teller.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        teller.stop();
    }

    /** Whether there was one. */
    private boolean tellNext() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var next = untold.next();
            next.filter(untold::mark).ifPresent(this::tell);
            return next.isPresent();
        });
    }

    private void tell(UntoldLetters.Untold next) {
        var revision =
                notices.findById(next.noticeId()).revision(next.revision()).orElseThrow();
        var letter = Letter.of(revision, next.language());
        outbox.appendAll(LetterEvent.of(letter, writing.write(letter, LetterFormat.Pdf)));
    }
}
