package org.fieldsafety.registry.consignee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.address.ContactRole;
import org.fieldsafety.registry.address.Site;
import org.junit.jupiter.api.Test;

class TakingOverTest {
    private static final Contact ANA = new Contact("Ana", "ana@ebro.example.org", ContactRole.Quality);
    private static final Contact LUZ = new Contact("Luz", "luz@ebro.example.org", ContactRole.ShipTo);

    @Test
    void whatBothHaveIsThereOnce() {
        var survivor = consignee(List.of(site("LAB", "Genetics")), List.of(ANA));
        var merged = consignee(List.of(site("LAB", "Genetics"), site("ICU", "Intensive care")), List.of(ANA, LUZ));

        var codes = survivor.takeOver(merged);

        assertThat(codes).isEmpty();
        assertThat(survivor.sites()).containsExactly(site("LAB", "Genetics"), site("ICU", "Intensive care"));
        assertThat(survivor.contacts()).containsExactly(ANA, LUZ);
    }

    @Test
    void codeThatMeansAnotherPlaceGetsTheNextFreeOne() {
        var survivor = consignee(List.of(site("LAB", "Genetics"), site("LAB-2", "Pathology")), List.of());
        var merged = consignee(List.of(site("LAB", "Haematology")), List.of());

        var codes = survivor.takeOver(merged);

        assertThat(codes).containsExactly(Map.entry("LAB", "LAB-3"));
        assertThat(survivor.siteCodes()).containsExactly("LAB", "LAB-2", "LAB-3");
    }

    @Test
    void codeMadeOfALongOneIsNoLonger() {
        var code = "L".repeat(Site.LONGEST_CODE);
        var survivor = consignee(List.of(site(code, "Genetics")), List.of());

        survivor.takeOver(consignee(List.of(site(code, "Haematology")), List.of()));

        assertThat(survivor.siteCodes()).containsExactly(code, "L".repeat(Site.LONGEST_CODE - 2) + "-2");
    }

    @Test
    void moreThanAConsigneeMayHaveIsNotTakenOver() {
        var survivor = consignee(List.of(), contacts("a", 30));

        assertThatThrownBy(() -> survivor.takeOver(consignee(List.of(), contacts("b", 21))))
                .isInstanceOf(ConsigneeTooLarge.class)
                .hasMessageContaining("51 contacts");
    }

    private static List<Contact> contacts(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Contact(name + i, name + i + "@ebro.example.org", ContactRole.Quality))
                .toList();
    }

    @Test
    void mergedConsigneeIsNeitherChangedNorMergedAgain() {
        var survivor = consignee(List.of(), List.of());
        var merged = consignee(List.of(), List.of());
        merged.mergeInto(survivor, Instant.EPOCH, "registrar", "twice");

        assertThatThrownBy(() -> merged.rewrite(request(List.of(), List.of()))).isInstanceOf(ConsigneeMerged.class);
        assertThatThrownBy(() -> merged.takeOver(survivor)).isInstanceOf(ConsigneeMerged.class);
        assertThatThrownBy(() -> merged.mergeInto(survivor, Instant.EPOCH, "registrar", "twice"))
                .isInstanceOf(ConsigneeMerged.class);
    }

    private static Site site(String code, String name) {
        return new Site(code, name, null, null, null, null);
    }

    private static Consignee consignee(List<Site> sites, List<Contact> contacts) {
        return new Consignee(UUID.randomUUID(), null, request(sites, contacts));
    }

    private static ConsigneeRequest request(List<Site> sites, List<Contact> contacts) {
        return new ConsigneeRequest(
                "ES-1", "Laboratorio", ConsigneeKind.Laboratory, "ES", List.of("es"), contacts, sites, null);
    }
}
