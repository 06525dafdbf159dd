package org.fieldsafety.notice.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** The published notices as a JSON Feed (version 1.1), the latest change first. */
@ApplicationScoped
class Feed {
    private static final String READ =
            """
            select notice.id, notice.reference, revision.number, revision.status, revision.published_at,
                language.tag, revision.content -> 'texts' -> language.tag ->> 'title' as title,
                revision.content -> 'texts' -> language.tag ->> 'summary' as summary,
                notice.told_at
            from notice
                join notice_revision revision
                    on revision.notice_id = notice.id and revision.number = notice.published
                cross join lateral (select revision.content -> 'languages' ->> 0 as tag) language
            where (notice.told_at, notice.id) < (:before, :id)
            order by notice.told_at desc, notice.id desc
            limit :limit""";

    private static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private final EntityManager database;

    Feed(EntityManager database) {
        this.database = database;
    }

    @Schema(name = "Feed", description = "JSON Feed 1.1")
    record Document(
            @Schema(examples = "https://jsonfeed.org/version/1.1") String version,
            @Schema(examples = "Field safety notices") String title,
            @Schema(description = "Where the following page is; absent on the last") @JsonProperty("next_url") @Nullable
                    URI nextUrl,
            List<Item> items) {}

    @Schema(name = "FeedItem")
    record Item(
            @Schema(examples = "6f0f3c0e-4a53-4a57-9c0e-2f6d3b1d1338") String id,
            URI url,
            @Schema(examples = "FSN2023-1338: Security flaw in two sequencers") String title,
            @Schema(description = "The summary") @JsonProperty("content_text") String contentText,
            @Schema(description = "When the revision in force was published") @JsonProperty("date_published")
                    Instant datePublished,
            @Schema(description = "When the notice was last published, revised, closed or withdrawn")
                    @JsonProperty("date_modified")
                    Instant dateModified,
            @Schema(examples = "es") String language,
            @Schema(description = "Status and revision", examples = "[\"Published\", \"revision 1\"]")
                    List<String> tags) {}

    /** @param at gives the address of what is at a path of this service */
    Document read(PageRequest page, UnaryOperator<String> at) {
        var start = Objects.requireNonNullElse(Place.after(page), START);
        @SuppressWarnings("unchecked")
        List<Tuple> found = database.createNativeQuery(READ, Tuple.class)
                .setParameter("before", start.at())
                .setParameter("id", start.id())
                .setParameter("limit", page.fetch())
                .getResultList();
        var items = Page.of(
                found.stream().map(row -> item(row, at)).toList(), page, item -> item.dateModified() + " " + item.id());
        return new Document(
                "https://jsonfeed.org/version/1.1",
                "Field safety notices",
                items.next() == null
                        ? null
                        : URI.create(at.apply("/notices/feed.json?limit=" + page.limit() + "&cursor=" + items.next())),
                items.items());
    }

    private static Item item(Tuple row, UnaryOperator<String> at) {
        var id = row.get("id", UUID.class);
        return new Item(
                id.toString(),
                URI.create(at.apply("/notices/" + id)),
                row.get("reference", String.class) + ": " + row.get("title", String.class),
                row.get("summary", String.class),
                row.get("published_at", Instant.class),
                row.get("told_at", Instant.class),
                row.get("tag", String.class),
                List.of(row.get("status", String.class), "revision " + row.get("number", Integer.class)));
    }
}
