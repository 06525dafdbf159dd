package org.fieldsafety.notice.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.fieldsafety.notice.document.UntoldLetters.Untold;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.work.StepByStep;
import org.jboss.logging.Logger;

/** Tells the letters of the revisions in force, also of those published before there was anybody to tell. */
@ApplicationScoped
class TellingLetters {
    private static final Duration REST = Duration.ofSeconds(2);

    private static final int REVISIONS = 100;
    private static final Logger LOG = Logger.getLogger(TellingLetters.class);

    private final Set<Untold> failed = new HashSet<>();
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

    /** Whether there was one. One that can't be rendered is left for the next start, and holds up no other. */
    private boolean tellNext() {
        var next = QuarkusTransaction.requiringNew().call(() -> {
            untold.complete();
            return untold.next(REVISIONS).stream()
                    .filter(letter -> !failed.contains(letter))
                    .findFirst();
        });
        next.ifPresent(letter -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (untold.mark(letter)) {
                        tell(letter);
                    }
                });
            } catch (IllegalStateException | UncheckedIOException e) {
                LOG.errorf(e, "The letter of %s could not be told", letter);
                failed.add(letter);
            }
        });
        return next.isPresent();
    }

    private void tell(Untold next) {
        var revision =
                notices.findById(next.noticeId()).revision(next.revision()).orElseThrow();
        var letter = Letter.of(revision, next.language());
        outbox.appendAll(LetterEvent.of(letter, next.language(), writing.write(letter, LetterFormat.Pdf)));
    }
}
