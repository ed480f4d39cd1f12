package dev.milepost.plan.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** What some of those whom a plan touches are to be told. */
@Entity
@Table(name = "message")
class Message extends PlanPart<MessageEdit, MessageView> {

    @Column
    private String title;
    @Column
    private @Nullable String audience;
    @Column(name = "stakeholder_ids")
    private List<UUID> stakeholderIds;
    @Column
    private String benefit;
    @Column
    private @Nullable String text;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Column(name = "planned_on")
    private LocalDate plannedOn;
    @Column(name = "sent_on")
    private @Nullable LocalDate sentOn;

    protected Message() {
    }

    Message(UUID planId, MessageEdit message, Instant now) {
        super(planId, now);
        take(message, now);
    }

    @Override
    protected MessageEdit edit() {
        return new MessageEdit(externalId(), title, audience, stakeholderIds, benefit, text, channel, plannedOn, sentOn);
    }

    @Override
    protected final void take(MessageEdit edit, Instant now) {
        requireAudience(edit);
        externalId(edit.externalId());
        title = edit.title();
        audience = edit.audience();
        stakeholderIds = edit.stakeholderIds();
        benefit = edit.benefit();
        text = edit.text();
        channel = edit.channel();
        plannedOn = edit.plannedOn();
        sentOn = edit.sentOn();
    }

    @Override
    protected MessageView view() {
        return new MessageView(id(), version(), externalId(), title, audience, stakeholderIds, benefit, text, channel,
                plannedOn, sentOn, sentOn != null, createdAt(), updatedAt());
    }

    private static void requireAudience(MessageEdit edit) {
        if (edit.stakeholderIds().isEmpty() && (edit.audience() == null || edit.audience().isBlank())) {
            throw MessageProblem.MESSAGE_WITHOUT_AUDIENCE
                    .because("Say for whom it is: name stakeholders, or describe the audience")
                    .at("/audience", "missing", "needed where stakeholderIds is empty");
        }
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }
}
