-- An offer set aside holds a reason: it goes when the person goes.
DELETE FROM "offer_dismissal" d WHERE NOT EXISTS (SELECT 1 FROM "beneficiary" b WHERE b."id" = d."beneficiary_id") OR NOT EXISTS (SELECT 1 FROM "offer" o WHERE o."id" = d."offer_id");
-- AddForeignKey
ALTER TABLE "offer_dismissal" ADD CONSTRAINT "offer_dismissal_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_dismissal" ADD CONSTRAINT "offer_dismissal_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

