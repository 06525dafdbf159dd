package org.fieldsafety.registry.consignee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.matching.MatchingLock;
import org.fieldsafety.registry.matching.MovingDevices;

/** Registering and changing a consignee, each with its event in the same transaction. */
@ApplicationScoped
public class WritingConsignee {
    private final ConsigneeRepository consignees;
    private final TellingOfConsignee telling;
    private final MatchingLock lock;
    private final MovingDevices moving;
    private final LikelyDuplicates duplicates;
    private final Validator validator;

    WritingConsignee(
            ConsigneeRepository consignees,
            TellingOfConsignee telling,
            MatchingLock lock,
            MovingDevices moving,
            LikelyDuplicates duplicates,
            Validator validator) {
        this.consignees = consignees;
        this.telling = telling;
        this.lock = lock;
        this.moving = moving;
        this.duplicates = duplicates;
        this.validator = validator;
    }

    /** The view names likely duplicates. */
    @Transactional(TxType.MANDATORY)
    ConsigneeView register(ConsigneeRequest request) {
        var consignee = new Consignee(UUID.randomUUID(), null, request);
        return written(consignee).with(duplicates.noteOf(consignee.id()));
    }

    /**
     * Registers a customer by the same rules as a registrar; likely duplicates are to be noted when all else is done.
     *
     * @param id that it is known by already
     * @throws InvalidValue when it can't be registered; nothing is changed then
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = InvalidValue.class)
    public Consignee registerCustomer(UUID id, UUID suppliedBy, Customer customer) {
        var request = customer.request(id);
        requireValid(request);
        consignees.requireNewNumber(request.customerNumber());
        var consignee = new Consignee(id, suppliedBy, request);
        written(consignee);
        return consignee;
    }

    /** What it says is not repeated: it is personal data. */
    private void requireValid(ConsigneeRequest request) {
        var wrong = validator.validate(request).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new InvalidValue("invalid-customer", wrong);
        }
        try {
            request.check();
        } catch (InvalidInput e) {
            throw new InvalidValue("invalid-customer", String.valueOf(e.getMessage()));
        }
    }

    @Transactional(TxType.MANDATORY)
    ConsigneeView change(Consignee consignee, ConsigneeRequest request) {
        var version = consignee.version();
        var sites = consignee.siteCodes();
        boolean moves = !consignee.country().equals(request.country());
        if (moves || !request.keepsSites(sites)) {
            // An import or a move that runs now has read the old country and the old sites; it must end first.
            lock.exclusive();
        }
        consignee.rewrite(request);
        consignees.store(consignee);
        sites.removeAll(consignee.siteCodes());
        consignees.requireNoDevicesAt(consignee.id(), sites);
        if (moves) {
            moving.toCountry(consignee.id(), consignee.country());
        }
        if (consignee.version() == version) {
            return ConsigneeView.of(consignee);
        }
        var view = telling.of(consignee);
        duplicates.noteOf(consignee.id());
        return view;
    }

    /**
     * Adds a contact to a consignee that is locked, unless it has it; likely duplicates are to be noted when all else is
     * done.
     *
     * @throws ConsigneeTooLarge when there is no room for it; nothing is changed then
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = ConsigneeTooLarge.class)
    public void addContact(Consignee consignee, Contact contact) {
        telling.requireRoomFor(consignee, contact);
        if (consignee.add(contact)) {
            consignees.store(consignee);
            telling.of(consignee);
        }
    }

    /**
     * After two were merged, of which nothing is written yet, in this order: an external id goes to the one that stays
     * once the other one has ended.
     *
     * @throws ConsigneeTooLarge when one has become too large
     */
    @Transactional(TxType.MANDATORY)
    public void merged(List<Consignee> merged) {
        // Writing one writes all of them: what has changed is seen only before.
        var versions = merged.stream().map(Consignee::version).toList();
        merged.forEach(consignees::store);
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i).version() != versions.get(i)) {
                telling.of(merged.get(i));
            }
        }
    }

    /**
     * After contacts were added or two were merged, when all else is done: others who write consignees wait for each other here, with rows
     * locked that are needed before.
     */
    @Transactional(TxType.MANDATORY)
    public void noteLikelyDuplicates(Collection<Consignee> consignees) {
        consignees.forEach(consignee -> duplicates.noteOf(consignee.id()));
    }

    private ConsigneeView written(Consignee consignee) {
        consignees.store(consignee);
        return telling.of(consignee);
    }
}
